/** A card as a tree of boxes: the sky with what stands on the line, the title, the text, the foot. */
import { body } from './body.ts';
import { type Card, type Format, formats } from './card.ts';
import { shortening } from './fit.ts';
import { foot } from './foot.ts';
import { type Headline, headline, textRoom } from './headline.ts';
import { measuresOf } from './measures.ts';
import { palettes } from './palette.ts';
import { type Frame, at, standing } from './parts.ts';
import type { Box } from './renderer.ts';
import { ground, sky } from './sky.ts';

/** Everything that a card of a format draws. @throws if a measure leaves no room for an ellipsis, which no content can bring about. */
export async function compose(card: Card, format: Format): Promise<Box> {
  const { shown, shared, title } = await titled(card, format);
  const below = await body(card, format, textFrame(card, format, title));
  const strip = await foot(card, format, formats[format]);
  return {
    style: { ...formats[format], position: 'relative', display: 'flex', backgroundColor: palettes[card.ground].paper },
    children: [...sky(shown, format, shared, title.line), ...title.boxes, ...kicker(card, format), ...below, ...strip],
  };
}

/** The title on its line. Drawings give way to a title that has no room beside them; a title that has no room at all is shortened. */
async function titled(card: Card, format: Format) {
  const attempt = async (shown: Card) => {
    const shared = ground(shown, format);
    const title = await headline(shown, format, shared);
    return title && { shown, shared, title };
  };
  const beside = card.drawings.length > 0 ? await attempt(card) : undefined;
  const found =
    beside ?? (await shortening([card.title], async ([title = '']) => attempt({ ...card, drawings: [], title })));
  if (!found) throw new Error(`The card of ${card.route} (${card.locale}, ${format}) has no room for a title.`);
  return found;
}

/** Whose card it is. */
function kicker(card: Card, format: Format): Box[] {
  const { side, top, scale } = measuresOf(card, format);
  const icon = Math.round(44 * scale);
  const style = { fontSize: 30 * scale, fontWeight: 700, lineHeight: 1.2, whiteSpace: 'nowrap' };
  const beside = { left: side + icon + 16 * scale, top, width: 900, height: icon };
  return [
    standing(card.mark, card.mark.viewBox.join(' '), { left: side, top, width: icon, height: icon }, {}),
    {
      style: { ...at(beside), display: 'flex', alignItems: 'center' },
      children: [{ text: card.kicker, lang: card.locale, style: { ...style, color: palettes[card.ground].ink } }],
    },
  ];
}

/** Where the text goes: beside a short Hindi word on a wide card, else under the title. */
function textFrame(card: Card, format: Format, title: Headline): Frame {
  const { side, foot: floor, scale } = measuresOf(card, format);
  const { width } = formats[format];
  const left = title.right + 56;
  const room = width - side - left;
  const beside = format === 'wide' && card.locale === 'hi' && room >= textRoom - 56;
  const top = beside ? title.lineEnd + 22 : title.end + 20 * scale;
  const height = floor - top - 24 * scale;
  return beside ? { left, top, width: room, height } : { left: side, top, width: width - 2 * side, height };
}
