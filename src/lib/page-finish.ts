/** A page on its way from Astro to the visitor: read once, written once. */
import { type Locale, locales } from '../i18n/locales.ts';
import { policyPlace, policyTags, scriptsIn } from '../security/page.ts';
import type { Directives } from '../security/policy.ts';
import type { PageText } from './fonts/cut-site.ts';
import { type CutFace, preloadsOf, withFaces } from './fonts/faces.ts';
import { setText } from './fonts/set-text.ts';
import type { RulesReader } from './fonts/weight-rules.ts';
import { type Edit, joined, partsWith } from './page-edits.ts';
import { type Token, tokensOf, textElements } from './page-tokens.ts';
import type { StyledPage } from './page-trim.ts';

/** What is put into a page when the fonts of all pages are cut. */
type Slot = { readonly later: 'policy' | 'preloads' | 'styles' };

/** A page that waits for its fonts. */
export interface BegunPage extends PageText {
  readonly css: string;
  /** Those that stand in it. */
  readonly scripts: readonly string[];
  readonly parts: readonly (string | Slot)[];
}

const localeOf = (tokens: readonly Token[]): Locale | undefined => {
  const html = tokens.find((token) => token.kind === 'open' && token.name === 'html');
  return locales.find((locale) => html?.kind === 'open' && html.attributes.lang === locale);
};

/**
 * The places of what comes later: its styles in one element, so that the policy names one hash.
 * @throws if styles are for some screens or visitors alone: in one element they would be for all
 */
function slotsIn(tokens: readonly Token[]): Edit<string | Slot>[] {
  const styles = textElements(tokens, 'style');
  if (styles.some(({ tag }) => Object.keys(tag.attributes).length > 0))
    throw new Error('A <style> has attributes. Write them as rules, such as @media, in src/styles.');
  const [first, ...others] = styles.map(({ whole }) => whole);
  const title = tokens.find((token) => token.kind === 'open' && token.name === 'title');
  const place = policyPlace(tokens);
  return [
    { start: place, end: place, put: { later: 'policy' } },
    ...(title ? [{ start: title.start, end: title.start, put: { later: 'preloads' } as const }] : []),
    ...(first ? [{ ...first, put: { later: 'styles' } as const }] : []),
    ...others.map((each) => ({ ...each, put: '' })),
  ];
}

/**
 * @param style what becomes of the page's styles
 * @throws if the page names no encoding: its policy has no place
 */
export function begun(
  html: string,
  style: (html: string, tokens: readonly Token[]) => StyledPage,
  rulesOf: RulesReader,
): BegunPage {
  const tokens = tokensOf(html);
  const { css, edits, ...styled } = style(html, tokens);
  const text = setText(styled.tokens, css, rulesOf);
  return {
    locale: localeOf(tokens),
    text: { 400: text[400].join('\n'), 700: text[700].join('\n') },
    css,
    scripts: scriptsIn(html, tokens),
    parts: joined(partsWith<string | Slot>(html, [...edits, ...slotsIn(tokens)])),
  };
}

/** The page as visitors get it. Nothing may change it after this: its policy has the hashes of what stands in it. */
export function finished(
  { css, scripts, parts }: BegunPage,
  faces: readonly CutFace[],
  directives: Directives,
): string {
  const styles = withFaces(css, faces);
  const hasStyles = parts.some((part) => typeof part !== 'string' && part.later === 'styles');
  const put: Record<Slot['later'], string> = {
    policy: policyTags({ scripts, styles: hasStyles ? [styles] : [] }, directives),
    preloads: preloadsOf(css, faces),
    styles: `<style>${styles}</style>`,
  };
  return parts.map((part) => (typeof part === 'string' ? part : put[part.later])).join('');
}
