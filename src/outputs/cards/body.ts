/** What stands between the title and the foot: a sentence, and on tall cards a list. */
import type { Card, CardItem, Format } from './card.ts';
import { type Box, type Style, fitting, textSize } from './renderer.ts';
import { type Frame, at, measuresOf, palettes } from './design.ts';

const nameStyle = { fontWeight: 700, lineHeight: 1.2, textWrap: 'balance' };
const leadStyle = { fontWeight: 400, lineHeight: 1.4, textWrap: 'pretty' };
const itemStyle = { lineHeight: 1.3 };

/** The text within `frame`. A sentence that finds no room is left out; of a list, the last items. */
export async function body(card: Card, format: Format, frame: Frame): Promise<Box[]> {
  const { scale } = measuresOf(card, format);
  if (format !== 'wide' && card.items.length > 0) return list(card, format, frame);
  const { ink, soft } = palettes[card.ground];
  const { subtitle, subtitleLang, lead, leadLang } = card;
  const texts = [
    { text: subtitle, lang: subtitleLang, max: 62 * scale, min: 32 * scale, style: { ...nameStyle, color: ink } },
    { text: lead, lang: leadLang, max: 38 * scale, min: 27 * scale, style: { ...leadStyle, color: soft } },
  ];
  const boxes: Box[] = [];
  let used = 0;
  for (const { text, lang = card.locale, max, min, style } of texts) {
    if (!text) continue;
    const height = frame.height - used;
    const fontSize = await fitting(text, { width: frame.width, height, max, min, lang, style });
    if (fontSize === undefined) continue;
    boxes.push(running(text, lang, { ...frame, top: frame.top + used, height }, { ...style, fontSize }));
    used += (await textSize(text, lang, { ...style, fontSize }, frame.width)).height + 10 * scale;
  }
  return boxes;
}

/** A text set within a frame. */
const running = (text: string, lang: string, frame: Frame, style: Style): Box => ({
  style: { ...at(frame), display: 'flex' },
  children: [{ text, lang, style: { ...style, width: frame.width } }],
});

/** As many items as fit, in the largest size in which all of them do. */
async function list(card: Card, format: Format, room: Frame): Promise<Box[]> {
  const { scale } = measuresOf(card, format);
  for (let fontSize = Math.round(44 * scale); fontSize >= 24 * scale; fontSize -= 2) {
    const heights = await heightsOf(card, card.items, fontSize, room.width);
    if (sum(heights) <= room.height) return rows(card, card.items, heights, fontSize, room);
  }
  const fontSize = Math.round(24 * scale);
  const heights = await heightsOf(card, card.items, fontSize, room.width);
  let shown = card.items.length;
  while (shown > 1 && sum(heights.slice(0, shown)) + fontSize * 1.8 > room.height) shown -= 1;
  const rest: CardItem = { text: card.more(card.items.length - shown) };
  const items = [...card.items.slice(0, shown), rest];
  return rows(card, items, [...heights.slice(0, shown), fontSize * 1.8], fontSize, room);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The column of times or numbers, as wide as the widest of them. */
async function markWidth(card: Card, fontSize: number): Promise<number> {
  const widths = await Promise.all(
    card.items.map(async ({ mark }) =>
      mark ? (await textSize(mark, card.locale, { fontSize, fontWeight: 700 }, 900)).width : 0,
    ),
  );
  const widest = Math.max(0, ...widths);
  return widest > 0 ? Math.ceil(widest + fontSize * 0.7) : 0;
}

async function heightsOf(card: Card, items: readonly CardItem[], fontSize: number, width: number): Promise<number[]> {
  const left = await markWidth(card, fontSize);
  return Promise.all(
    items.map(async ({ text, lang = card.locale }) => {
      const { height } = await textSize(text, lang, { ...itemStyle, fontSize, fontWeight: 700 }, width - left);
      return height + fontSize * 0.5;
    }),
  );
}

async function rows(
  card: Card,
  items: readonly CardItem[],
  heights: readonly number[],
  fontSize: number,
  room: Frame,
): Promise<Box[]> {
  const { ink, brass, soft, dusk, stone } = palettes[card.ground];
  const left = await markWidth(card, fontSize);
  let top = room.top;
  return items.flatMap(({ mark, text, lang = card.locale, struck }, index) => {
    const height = heights[index] ?? 0;
    const here = top;
    top += height;
    const decoration = struck ? { textDecoration: 'line-through', color: soft } : {};
    const set = { ...itemStyle, fontSize, fontWeight: 700 };
    const frame = { top: here + fontSize * 0.2, height };
    const textFrame = { ...frame, left: room.left + left, width: room.width - left };
    const textBox = running(text, lang, textFrame, { ...set, color: ink, ...decoration });
    const rule: Box = {
      style: {
        ...at({ left: room.left, top: here + height - 2, width: room.width, height: 2 }),
        backgroundColor: card.ground === 'paper' ? stone : dusk,
      },
    };
    const markFrame = { ...frame, left: room.left, width: left };
    const markBox = mark ? [running(mark, card.locale, markFrame, { ...set, color: brass, ...decoration })] : [];
    return index === items.length - 1 ? [...markBox, textBox] : [...markBox, textBox, rule];
  });
}
