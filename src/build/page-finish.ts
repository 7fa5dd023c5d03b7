/** Finishes a page that Astro built: purges its styles, puts in the cut typeface and adds its policy. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { locales } from '../i18n/locales.ts';
import { type Directives, policyTags } from './headers/policy.ts';
import { type CutFace, type PageText, preloadsOf, withFaces } from './fonts/faces.ts';
import { setText } from './fonts/page-text.ts';
import type { PageDocument, Purge } from './page-styles.ts';

/** A page whose fonts are not cut yet. */
export interface DraftPage extends PageText {
  readonly css: string;
  /** Its inline scripts. */
  readonly scripts: readonly string[];
  /** Its HTML before the policy, from there to the styles, and after the styles. */
  readonly parts: readonly [string, string, string];
}

type Place = { readonly startIndex: number | null; readonly endIndex: number | null };

const startOf = ({ startIndex }: Place): number => startIndex ?? 0;
const endOf = ({ endIndex }: Place): number => (endIndex ?? 0) + 1;

/** @throws if the page names no encoding before its styles: the policy follows that tag and applies to what comes after it */
function split(html: string, document: PageDocument): DraftPage['parts'] {
  const encoding = DomUtils.findOne(({ name, attribs }) => name === 'meta' && 'charset' in attribs, document.children);
  const styles = DomUtils.getElementsByTagName('style', document);
  // All styles become one element, so an attribute such as `media` would be lost.
  if (styles.some(({ attribs }) => Object.keys(attribs).length > 0))
    throw new Error('A <style> has attributes. Write them as rules, such as @media, in src/styles.');
  const policyAt = encoding ? endOf(encoding) : Infinity;
  const stylesAt = styles[0] ? startOf(styles[0]) : policyAt;
  if (!encoding || stylesAt < policyAt)
    throw new Error('It has no <meta charset="utf-8"> before its styles, after which its policy would stand.');
  const rest = styles.reduceRight((left, style) => left.slice(0, startOf(style)) + left.slice(endOf(style)), html);
  return [rest.slice(0, policyAt), rest.slice(policyAt, stylesAt), rest.slice(stylesAt)];
}

/** A script of another type is data, which browsers do not run. */
const runnable = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules']);

const inlineScripts = (document: PageDocument): string[] =>
  DomUtils.getElementsByTagName('script', document)
    .filter(({ attribs: { src, type = '' } }) => src === undefined && runnable.has(type.toLowerCase()))
    .map((element) => DomUtils.textContent(element));

const units = 'करोड़|लाख|हजार|एकड़|बजे|मिनट|crore|lakh|acres?|minutes?|[ap]m';
const numberAndUnit = new RegExp(
  `(<(script|style|pre|title)\\b[^]*?</\\2>|<(?:"[^"]*"|[^">])*>)|(\\d) (?=(?:${units})(?![\\p{L}\\p{M}]))`,
  'gu',
);

/** HTML in whose text no line ends between a number and its unit. */
export const withUnitsKept = (html: string): string =>
  html.replace(numberAndUnit, (_, skipped: string | undefined, __, digit: string) => skipped ?? `${digit}\u00A0`);

/** Reads a page as Astro built it. */
export async function readPage(html: string, purge: Purge): Promise<DraftPage> {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const styles = DomUtils.getElementsByTagName('style', document).map((element) => DomUtils.textContent(element));
  const used = await Promise.all(styles.map((each) => purge(each, document)));
  const css = used.join('');
  const text = setText(document, used);
  const [root] = DomUtils.getElementsByTagName('html', document.children, false, 1);
  return {
    locale: locales.find((locale) => locale === root?.attribs.lang),
    text: { 400: text[400].join('\n'), 700: text[700].join('\n') },
    css,
    scripts: inlineScripts(document),
    parts: split(html, document),
  };
}

/** The finished HTML. Nothing may change it afterwards: its policy has the hashes of its scripts and styles. */
export function finishPage(
  { css, scripts, parts }: DraftPage,
  faces: readonly CutFace[],
  directives: Directives,
): string {
  const styles = withFaces(css, faces);
  const [before, between, after] = parts;
  return [
    before,
    policyTags(scripts, styles ? [styles] : [], directives),
    preloadsOf(css, faces),
    between,
    styles && `<style>${styles}</style>`,
    after,
  ].join('');
}
