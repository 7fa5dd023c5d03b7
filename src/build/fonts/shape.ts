/** Words shaped with HarfBuzz, the library that browsers shape text with. */
import { type Font, Buffer as Run, shape } from 'harfbuzzjs';

/** A browser may shape a word in either language; signs and numbers get the script of the text beside them. */
const ways = ['hi', 'en'].flatMap((language) => ['Deva', 'Latn'].map((script) => ({ language, script })));
type Way = (typeof ways)[number];

const waysOf = (word: string): Way[] => {
  const own = /\p{Script=Devanagari}/u.test(word) ? 'Deva' : /\p{Script=Latin}/u.test(word) ? 'Latn' : undefined;
  return ways.filter(({ script }) => !own || script === own);
};

const shaped = (run: Run, font: Font, word: string, { language, script }: Way): Run => {
  run.clearContents();
  run.addText(word);
  run.guessSegmentProperties();
  run.setScript(script);
  run.setLanguage(language);
  shape(font, run);
  return run;
};

const glyphsIn = (run: Run): number[] => run.getGlyphInfos().map(({ codepoint }) => codepoint);

/** harfbuzzjs frees memory only when the event loop is idle. */
const wordsBetweenPauses = 50;

/** All glyphs that `words` pass through while they are shaped, half forms and other intermediate glyphs among them. */
export async function glyphsOf(font: Font, words: Iterable<string>): Promise<Set<number>> {
  const glyphs = new Set([0]);
  const run = new Run();
  const add = () => {
    for (const glyph of glyphsIn(run)) glyphs.add(glyph);
  };
  let substituting = false;
  run.setMessageFunc((_, __, message) => {
    // Before the table of substitutions, a run holds characters, not glyphs.
    if (message.startsWith('start table GSUB')) substituting = true;
    if (substituting && !/^(?:skipped|start lookup|end lookup)/.test(message)) add();
    return true;
  });
  let count = 0;
  for (const word of words) {
    for (const way of waysOf(word)) {
      substituting = false;
      shaped(run, font, word, way);
      add();
    }
    count += 1;
    if (count % wordsBetweenPauses === 0) await new Promise((done) => setImmediate(done));
  }
  return glyphs;
}

/** Describes how a word is drawn as text to compare: outlines, advances and offsets of its glyphs. */
export function drawer(font: Font): (word: string) => string {
  const outlines = new Map<number, string>();
  const run = new Run();
  const outline = (glyph: number): string => {
    const path = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, path);
    return path;
  };
  const drawing = (word: string, way: Way): string => {
    const glyphs = glyphsIn(shaped(run, font, word, way));
    const positions = run.getGlyphPositions();
    return glyphs
      .map((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        return `${outline(glyph)} ${xAdvance} ${xOffset} ${yOffset}`;
      })
      .join('|');
  };
  return (word) =>
    waysOf(word)
      .map((way) => drawing(word, way))
      .join('‖');
}
