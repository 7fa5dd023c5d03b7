/** What may be wrong with a body, HTML in it among the rest, and what to write instead. */
import type { Bilingual } from '../../i18n/locales.ts';
import { nearest } from '../../lib/nearest.ts';
import { type ComponentName, componentKind, componentNames } from '../../schemas/components/index.ts';

/** A problem, and its place in characters from the beginning of the body. */
export interface Fault {
  readonly at: number;
  readonly message: Bilingual;
}

const all = componentNames.map((name) => `<${name}>`).join(', ');

/** How a component is written, around text or alone. */
const shape = (name: string): string => {
  const known = componentNames.find((each) => each === name);
  return known && componentKind(known).text ? `<${name}> … </${name}>` : `<${name} … />`;
};

const meant = (name: string | undefined, otherwise: Bilingual): Bilingual =>
  name === undefined ? otherwise : { hi: `क्या आप ${name} लिखना चाहते थे?`, en: `Did you mean ${name}?` };

const joined = (first: Bilingual, second: Bilingual): Bilingual => ({
  hi: `${first.hi} ${second.hi}`,
  en: `${first.en} ${second.en}`,
});

/** The first names of a list. */
const listed = (names: readonly string[]): string => names.slice(0, 12).join(', ') || '–';

export const messages = {
  unknownComponent: (name: string): Bilingual => {
    const near = nearest(name, componentNames);
    return joined(
      { hi: `<${name}> नाम का कोई टैग नहीं है।`, en: `There is no component called <${name}>.` },
      meant(near && `<${near}>`, { hi: `ये टैग हैं: ${all}`, en: `The components are: ${all}` }),
    );
  },
  form: (name: string): Bilingual => ({
    hi: `<${name}> ठीक से नहीं लिखा है। उसके टैग और बीच का पाठ देखें; ऐसे लिखें: ${shape(name)}`,
    en: `<${name}> is not written right. See to its tags and the text between them; write it like this: ${shape(name)}`,
  }),
  ownLine: (name: string): Bilingual => ({
    hi: `<${name}> को अलग पंक्ति में लिखें, पंक्ति की शुरुआत से; उस पंक्ति में और कुछ न हो।`,
    en: `Write <${name}> on a line of its own, from the beginning of the line, with nothing else on it.`,
  }),
  nested: (name: string, outer: string): Bilingual => ({
    hi: `<${outer}> के भीतर सिर्फ पाठ आता है। <${name}> को उसके पहले या बाद में लिखें।`,
    en: `<${outer}> holds text alone. Write <${name}> before or after it.`,
  }),
  unfinished: (name: string): Bilingual => ({
    hi: `“${name}” के पास यह टैग पूरा नहीं पढ़ा गया। मान सीधे उद्धरण चिह्नों ("…") में हों और अंत में > या /> हो।`,
    en: `The tag cannot be read to its end near “${name}”. Put values in straight quotes ("…") and end it with > or />.`,
  }),
  value: (attribute: string): Bilingual => ({
    hi: `${attribute} का मान सीधे उद्धरण चिह्नों में, एक ही पंक्ति में लिखें, बिना कोड के: ${attribute}="…"`,
    en: `Write the value of ${attribute} in straight quotes, on one line and without code: ${attribute}="…"`,
  }),
  attributeUnknown: (attribute: string, name: string, known: readonly string[]): Bilingual =>
    joined(
      { hi: `<${name}> में “${attribute}” नहीं होता।`, en: `<${name}> has no “${attribute}”.` },
      meant(nearest(attribute, known), {
        hi: `इसमें ये लिखे जा सकते हैं: ${listed(known)}`,
        en: `It may have: ${listed(known)}`,
      }),
    ),
  attributeMissing: (attribute: string, name: string, hint: Bilingual): Bilingual =>
    joined({ hi: `<${name}> में ${attribute}="…" भी चाहिए।`, en: `<${name}> needs ${attribute}="…".` }, hint),
  attributeTwice: (attribute: string, name: string): Bilingual => ({
    hi: `<${name}> में “${attribute}” दो बार है। एक हटा दें।`,
    en: `<${name}> has “${attribute}” twice. Remove one.`,
  }),
  html: (tag: string, instead: string | undefined): Bilingual =>
    joined(
      { hi: `यहां HTML (${tag}) नहीं चलता।`, en: `HTML (${tag}) is not allowed here.` },
      instead === undefined
        ? { hi: 'उसे हटा दें और सादा पाठ लिखें।', en: 'Remove it and write plain text.' }
        : { hi: `इसकी जगह लिखें: ${instead}`, en: `Write instead: ${instead}` },
    ),
  comment: {
    hi: 'पाठ में <!-- --> वाली छिपी टिप्पणी नहीं चलती। उसे हटा दें, या ऊपर खानों में # के बाद लिखें।',
    en: 'A hidden comment, <!-- -->, is not allowed in the text. Remove it, or write it after a # among the fields above.',
  } satisfies Bilingual,
  image: (replacement: string): Bilingual => ({
    hi: `फोटो ऐसे नहीं लगती। अलग पंक्ति में लिखें: ${replacement}`,
    en: `A picture is not written like this. Write on a line of its own: ${replacement}`,
  }),
  heading: {
    hi: 'पाठ के शीर्षक ## या ### से शुरू होते हैं; # पन्ने का अपना शीर्षक है।',
    en: 'Headings in the text begin with ## or ###; # is the heading of the page itself.',
  } satisfies Bilingual,
  link: (address: string, guess?: string): Bilingual =>
    joined(
      { hi: `लिंक का पता “${address}” नहीं चलता।`, en: `The address “${address}” cannot be used.` },
      meant(guess, {
        hi: 'पता https:// से, साइट के पन्ने का / से, या mailto: और tel: से शुरू हो।',
        en: 'It must begin with https://, with / for a page of this site, or with mailto: or tel:.',
      }),
    ),
  addressMeant: (attribute: string, guess: string): Bilingual => ({
    hi: `यह पता ऐसे लिखें: ${attribute}="${guess}"`,
    en: `Write this address like this: ${attribute}="${guess}"`,
  }),
  emptyLink: (address: string): Bilingual => ({
    hi: `लिंक के शब्द नहीं लिखे हैं। ऐसे लिखें: [शब्द](${address})`,
    en: `The link has no words. Write it like this: [words](${address})`,
  }),
  figureUnknown: (id: string, known: readonly string[]): Bilingual =>
    joined(
      { hi: `figures.yaml में “${id}” नाम का आंकड़ा नहीं है।`, en: `There is no figure “${id}” in figures.yaml.` },
      meant(
        nearest(id, known),
        known.length > 0
          ? { hi: `ये नाम हैं: ${listed(known)}`, en: `The names are: ${listed(known)}` }
          : {
              hi: 'वह फाइल खाली है: आंकड़ा वहां लिखें, या यह पंक्ति हटा दें।',
              en: 'That file is empty: write the figure there, or remove this line.',
            },
      ),
    ),
  fileMissing: (address: string, path: string): Bilingual => ({
    hi: `“${address}” की फाइल नहीं मिली। उसे यहां रखें: ${path}`,
    en: `The file of “${address}” was not found. Put it here: ${path}`,
  }),
};

/** What prints otherwise than it was probably meant, by kind; each gets what is written. */
export const hints = {
  star: (written: string): Bilingual => {
    const text = written.length > 40 ? '…' : written.slice(1, -1);
    return {
      hi: `“*${text}*” तिरछा छपता है, व्हाट्सएप की तरह मोटा नहीं। मोटे के लिए **${text}** लिखें; तिरछा ही चाहिए तो _${text}_।`,
      en: `“*${text}*” is printed in italics, not in bold as on WhatsApp. For bold write **${text}**; if italics are meant, _${text}_.`,
    };
  },
  code: (written: string): Bilingual => ({
    hi: `“${written}” ऐसे ही छप जाता है। इन निशानों को हटा दें; बात अलग दिखानी हो तो **…** या <Note> में लिखें।`,
    en: `“${written}” is printed as it is. Remove these marks; to make the text stand out, write it in **…** or <Note>.`,
  }),
} satisfies Record<string, (written: string) => Bilingual>;
export type HintName = keyof typeof hints;

/** What to write instead of an element, in either language. */
const instead = new Map(
  Object.entries({
    b: '**…**',
    strong: '**…**',
    i: '_…_',
    em: '_…_',
    s: '~~…~~',
    strike: '~~…~~',
    del: '~~…~~',
    a: '[…](https://…)',
    h1: '## …',
    h2: '## …',
    h3: '### …',
    h4: '### …',
    ul: '- …',
    ol: '1. …',
    li: '- …',
    blockquote: '> …',
    hr: '---',
    table: '| … | … |',
    img: '<Picture src="/pictures/…" alt="…" />',
    iframe: '<Video link="https://…" title="…" />',
  }),
);

const tagName = /^<\/?\s*([A-Za-z][\w:-]*)/;

/** A tag with a colon in its name, which Markdown parsers do not take for HTML. */
export const namespacedTag = /<\/?[A-Za-z]+:[A-Za-z]\w*(?=[\s/>])/;

/** The component that a piece of HTML names, in any case. */
export function componentIn(html: string): ComponentName | undefined {
  const name = tagName.exec(html)?.[1]?.toLowerCase();
  return componentNames.find((each) => each.toLowerCase() === name);
}

/** What is wrong with a piece of HTML and what to write instead. */
export function htmlMessage(html: string): Bilingual {
  if (html.startsWith('<!--')) return messages.comment;
  const component = componentIn(html);
  const [tag, name = ''] = tagName.exec(html) ?? [html.slice(0, 12)];
  if (component) return name === component ? messages.ownLine(component) : messages.unknownComponent(name);
  if (/^[A-Z]/.test(name) && !instead.has(name.toLowerCase())) return messages.unknownComponent(name);
  return messages.html(`${tag}>`, instead.get(name.toLowerCase()));
}
