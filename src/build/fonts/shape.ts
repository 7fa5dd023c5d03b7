/** Words as HarfBuzz sets them: browsers use the same library. */
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';

/**
 * The ways in which a browser may set a word: Hindi may stand in a text that is marked as English and the other way round, and signs
 * and numbers count as of the script that they stand beside.
 */
const ways = ['hi', 'en'].flatMap((language) => ['Deva', 'Latn'].map((script) => ({ language, script })));
type Way = (typeof ways)[number];

const waysOf = (word: string): Way[] => {
  const own = /\p{Script=Devanagari}/u.test(word) ? 'Deva' : /\p{Script=Latin}/u.test(word) ? 'Latn' : undefined;
  return ways.filter(({ script }) => !own || script === own);
};

export const fontOf = (sfnt: Uint8Array): Font => new Font(new Face(new Blob(new Uint8Array(sfnt).buffer)));

const shaped = (run: Run, font: Font, word: string, { language, script }: Way): Run => {
  run.clearContents();
  run.addText(word);
  run.guessSegmentProperties();
  run.setScript(script);
  run.setLanguage(language);
  shape(font, run);
  return run;
};

/** Whether a word is set as it is written: in as many glyphs as it has characters, in those of its characters alone. */
function asWritten(run: Run, font: Font, word: string, way: Way): boolean {
  const characters = [...word];
  const nominal = new Set(characters.map((each) => font.nominalGlyph(each.codePointAt(0) ?? 0)));
  const infos = shaped(run, font, word, way).getGlyphInfos();
  return infos.length === characters.length && infos.every(({ codepoint }) => nominal.has(codepoint));
}

/** HarfBuzz for JavaScript frees what it was asked for when nothing else runs. */
const wordsBetweenPauses = 200;

/**
 * Every glyph that `words` pass through while they are set: half forms and what stands between the steps among them. Most words are set as
 * they are written, and are not watched: to watch one costs a hundred objects.
 */
export async function glyphsOf(font: Font, words: Iterable<string>): Promise<Set<number>> {
  const glyphs = new Set([0]);
  const see = (run: Run) => {
    for (const { codepoint } of run.getGlyphInfos()) glyphs.add(codepoint);
  };
  const [plain, watched] = [new Run(), new Run()];
  let substituting = false;
  watched.setMessageFunc((_, __, message) => {
    // Before the table of substitutions, a run holds characters, not glyphs.
    if (message.startsWith('start table GSUB')) substituting = true;
    if (substituting && !/^(?:skipped|start lookup|end lookup)/.test(message)) see(watched);
    return true;
  });
  let count = 0;
  for (const word of words) {
    for (const way of waysOf(word)) {
      substituting = false;
      see(asWritten(plain, font, word, way) ? plain : shaped(watched, font, word, way));
    }
    count += 1;
    if (count % wordsBetweenPauses === 0) await new Promise((done) => setImmediate(done));
  }
  return glyphs;
}

/** The glyphs that stand for each word in the end, in their order, for every way in which it may be set. */
export function glyphsInOrder(font: Font, words: readonly string[]): number[][] {
  const run = new Run();
  return words.flatMap((word) =>
    waysOf(word).map((way) =>
      shaped(run, font, word, way)
        .getGlyphInfos()
        .map(({ codepoint }) => codepoint),
    ),
  );
}

/** How a word is drawn, as text that can be compared: outlines, advances and offsets, one glyph after another. */
export function drawer(font: Font): (word: string) => string {
  const outlines = new Map<number, string>();
  const run = new Run();
  const outline = (glyph: number): string => {
    const known = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, known);
    return known;
  };
  return (word) =>
    waysOf(word)
      .map((way) => {
        const infos = shaped(run, font, word, way).getGlyphInfos();
        const places = run.getGlyphPositions();
        return infos
          .map(({ codepoint }, index) => {
            const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
            return `${outline(codepoint)} ${xAdvance} ${xOffset} ${yOffset}`;
          })
          .join('|');
      })
      .join('‖');
}
