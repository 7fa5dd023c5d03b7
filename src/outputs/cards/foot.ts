/** The strip at the foot of a card, under merlons: when and where; or, in sindoor, what changed. */
import type { Card, FootLine, Format } from './card.ts';
import { type Box, type Size, type Style, fitting, shortening, textSize } from './renderer.ts';
import { at, measuresOf, merlons, onFoot, palettes } from './design.ts';

const lineHeight = 1.3;

/** A line that does not fit in the smallest size is shortened. */
export async function foot(card: Card, format: Format, size: Size): Promise<Box[]> {
  const { side, foot: top, footEnd, scale } = measuresOf(card, format);
  const ground = card.foot.change ? palettes.night.sindoor : palettes.night.dark;
  const frame = { left: side, top, width: size.width - 2 * side, height: footEnd - top };
  return [
    merlons({ left: 0, top: top - 16 * scale, width: size.width, height: Math.round(16 * scale) }, ground),
    { style: { ...at({ left: 0, top, width: size.width, height: size.height - top }), backgroundColor: ground } },
    format === 'wide' ? await inRow(card, frame) : await inColumn(card, frame, scale),
  ];
}

type Room = Size & { left: number; top: number };

/** What changed at the left, the facts at its right. */
async function inRow(card: Card, frame: Room): Promise<Box> {
  const { change, lines } = card.foot;
  const height = frame.height - 10;
  const changed = change ? await changeBox(card, change, { width: frame.width * 0.38, height }, 46) : undefined;
  const width = frame.width - (changed ? changed.width + 44 : 0);
  const single = await Promise.all(lines.map((line) => lineBox(card, line, width, height / lines.length)));
  const legible = single.every(({ size }) => size >= 24);
  const split = lines.flatMap(apart);
  const facts = legible
    ? single
    : await Promise.all(split.map((line) => lineBox(card, line, width, height / split.length)));
  const column: Box = { style: { display: 'flex', flexDirection: 'column' }, children: facts.map(({ box }) => box) };
  return {
    style: { ...at(frame), display: 'flex', alignItems: 'center', gap: 44 },
    children: changed ? [changed.box, column] : [column],
  };
}

/** What changed, the facts line by line, the address. */
async function inColumn(card: Card, frame: Room, scale: number): Promise<Box> {
  const { change, address } = card.foot;
  const rest = frame.height - 50 * scale;
  const changed = change
    ? await changeBox(card, change, { width: frame.width, height: rest * 0.4 }, 52 * scale)
    : undefined;
  const lines = card.foot.lines.flatMap(apart);
  const room = (rest - (changed ? changed.height : 0)) / lines.length;
  const facts = await Promise.all(lines.map((line) => lineBox(card, line, frame.width, room, scale)));
  const color = change ? white : onFoot.soft;
  const site: Box = { text: address, lang: 'en', style: { fontSize: 25 * scale, lineHeight: 1.6, color } };
  return {
    style: { ...at(frame), display: 'flex', flexDirection: 'column', justifyContent: 'center' },
    children: [...(changed ? [changed.box] : []), ...facts.map(({ box }) => box), site],
  };
}

const white = '#ffffff';

async function changeBox(card: Card, text: string, place: Size, max: number): Promise<Size & { box: Box }> {
  const style = { fontWeight: 700, lineHeight: 1.15, textWrap: 'balance', color: white };
  const fontSize = await fitting(text, { ...place, max, min: 20, lang: card.locale, style });
  if (fontSize === undefined) throw noRoom(card, text);
  const set = await textSize(text, card.locale, { ...style, fontSize }, place.width);
  const box = {
    text,
    lang: card.locale,
    style: { ...style, fontSize, width: Math.ceil(set.width) + 2, flexShrink: 0 },
  };
  return { ...set, box };
}

/** A line of facts on one line: what no longer holds is struck out before what does. */
async function lineBox(card: Card, line: FootLine, width: number, height: number, scale = 1) {
  const color = card.foot.change ? white : line.strong ? onFoot.brass : onFoot.text;
  const style: Style = { lineHeight, color, fontWeight: line.strong ? 700 : 400, whiteSpace: 'nowrap' };
  const parts = [
    ...(line.struck
      ? [{ text: line.struck, style: { ...style, fontWeight: 400, textDecoration: 'line-through' } }]
      : []),
    ...(line.text ? [{ text: line.text, style }] : []),
  ];
  const max = Math.min(height / lineHeight, (line.strong ? 40 : 29) * scale);
  const place = { width, height: height * 2, max, min: 14, lang: card.locale, style };
  const set = await shortening(
    parts.map(({ text }) => text),
    async (texts) => {
      const size = await fitting(texts.join('    '), place);
      return size === undefined ? undefined : { texts, size };
    },
  );
  if (!set) throw noRoom(card, line.text ?? '');
  const { texts, size } = set;
  const children = parts.map((part, index) => ({
    text: texts[index] ?? '',
    lang: card.locale,
    style: { ...part.style, fontSize: size },
  }));
  return { box: { style: { display: 'flex', gap: size * 0.7 }, children } satisfies Box, size };
}

/** What no longer holds on a line of its own, before what does. */
const apart = ({ struck, text, strong }: FootLine): FootLine[] => [
  ...(struck ? [{ struck }] : []),
  ...(text ? [{ text, strong }] : []),
];

const noRoom = ({ route, locale }: Card, text: string): Error =>
  new Error(`The card of ${route} (${locale}) has no room for “${text}”. Write it shorter.`);
