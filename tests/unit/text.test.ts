import { describe, expect, it } from 'vitest';
import { foreignScript } from '../../src/lib/script-of.ts';
import { clip } from '../../src/lib/text.ts';
import { measure } from '../../src/lib/word-measure.ts';

describe('text for a place of a known size', () => {
  it('is left alone where it fits', () => {
    expect(clip('छोटा वाक्य।', 20)).toBe('छोटा वाक्य।');
  });

  it('loses whole words, never half of one', () => {
    const text = 'एक दो तीन चार, पांच';
    const short = clip(text, 14);
    expect(short).toBe('एक दो तीन…');
    expect(short.length).toBeLessThanOrEqual(14);
  });
});

describe('the language of a name', () => {
  it('is marked where its script is not the page’s', () => {
    expect(foreignScript('New Indian Express', 'hi')).toBe('en');
    expect(foreignScript('हिन्दी', 'en')).toBe('hi');
  });

  it('is not marked where it is, or has no letters', () => {
    expect(foreignScript('जी न्यूज, Zee', 'hi')).toBeUndefined();
    expect(foreignScript('2018', 'hi')).toBeUndefined();
    expect(foreignScript('Zee News', 'en')).toBeUndefined();
  });
});

describe('the measure of a word in the display face', () => {
  it('matches what was read off the font', async () => {
    expect((await measure('झांसी')).width).toBeCloseTo(2.0, 1);
  });

  it('sees letters that hang below the line', async () => {
    expect((await measure('मुख')).depth).toBeGreaterThan((await measure('मख')).depth + 0.1);
  });

  it('tells lettering from a phrase', async () => {
    expect(await measure('कार्यक्रम')).toMatchObject({ phrase: false });
    const phrase = await measure('Practical artificial intelligence for a shop');
    expect(phrase.phrase).toBe(true);
    expect(phrase.widest).toBeLessThan(phrase.width);
  });
});
