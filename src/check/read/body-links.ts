/** The links and pictures of a body, found by a simple look at its markdown. */

export interface BodyLink {
  /** The address as it is written. */
  readonly href: string;
  /** Where it begins in the body. */
  readonly from: number;
}

export interface BodyPicture extends BodyLink {
  readonly alt: string;
  /** Where the picture’s mark begins in the body. */
  readonly start: number;
}

const inline =
  /(?<mark>!?)\[(?<text>(?:[^[\]\\]|\\.|\[[^\]]*\])*)\]\(\s*<?(?<href>[^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)/dg;
const definition = /^ {0,3}\[[^\]]+\]:\s*<?(?<href>[^\s<>]+)/dgm;
const automatic = /<(?<href>[a-z][a-z0-9+.-]*:[^\s<>]*)>/dgi;
const attribute = /\b(?:href|url|src)\s*=\s*["'](?<href>[^"']*)["']/dg;

/** Code is shown as it is written: what stands in it leads nowhere. Its length stays. */
const withoutCode = (body: string): string =>
  body.replace(/^(`{3,}|~{3,})[\s\S]*?^\1[^\n]*$|(`+)(?!`)[^\n]*?(?<!`)\2(?!`)/gm, (code) =>
    code.replace(/[^\n]/g, ' '),
  );

const hrefs = (body: string, pattern: RegExp): BodyLink[] =>
  [...withoutCode(body).matchAll(pattern)]
    .filter(({ groups }) => groups?.mark !== '!')
    .map(({ groups, indices }) => ({ href: groups?.href ?? '', from: indices?.groups?.href?.[0] ?? 0 }));

/** Every link of a body, in no particular order. */
export const linksIn = (body: string): BodyLink[] => [
  ...hrefs(body, inline),
  ...hrefs(body, definition),
  ...hrefs(body, automatic),
  ...hrefs(body, attribute).filter(({ href }) => !href.startsWith('./')),
];

/** Every picture of a body that is written as markdown. */
export const picturesIn = (body: string): BodyPicture[] =>
  [...withoutCode(body).matchAll(inline)]
    .filter(({ groups }) => groups?.mark === '!')
    .map(({ index, groups, indices }) => ({
      alt: groups?.text ?? '',
      href: groups?.href ?? '',
      from: indices?.groups?.href?.[0] ?? index,
      start: index,
    }));
