/** Slips that are looked for where the reading of YAML stumbled. */
import { messages } from '../messages.ts';
import { quoted, yamlLine } from './yaml-line.ts';
import { type Detector, indented, slip } from './yaml-slip.ts';

/** Moves a line to one of the levels above it: the nearest is the first to be tried. */
const indentation =
  (rank: number): Detector =>
  ({ text, indent, key, dashes }, { levels }) => {
    if (key === undefined && dashes === '') return undefined;
    const ranked = levels
      .filter((level) => level !== indent.length)
      .toSorted((a, b) => Math.abs(a - indent.length) - Math.abs(b - indent.length) || b - a);
    const level = ranked[rank];
    return level === undefined ? undefined : indented(' '.repeat(level) + text.trimStart());
  };

const curly: Detector = ({ before, value }) => {
  if (!/^[“”„‟«]/.test(value)) return undefined;
  const words = value.replace(/^[“”„‟«"]+|[“”„‟»"]+$/g, '');
  const mended = before + quoted(words);
  return { said: messages.curlyQuotes(value, mended.trim()), from: before.length, mended };
};

const afterQuote: Detector = ({ before, value }) =>
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}]/.test(value)
    ? slip(messages.textAfterQuote, before.length, before + quoted(value))
    : undefined;

const backslash: Detector = ({ before, value }) =>
  /^".*\\.*"$/.test(value)
    ? slip(
        messages.backslash,
        before.length + value.indexOf('\\'),
        `${before}'${value.slice(1, -1).replaceAll("'", "''")}'`,
      )
    : undefined;

/** Two fields on one line; the second is not read. */
const twoFields: Detector = ({ before, key, value }, { keys }) => {
  const [, first, second = ''] = /^(.*?)[,;]?\s+([A-Za-z][\w-]*):(?:\s|$)/.exec(value) ?? [];
  if (key === undefined || first === undefined || !keys.has(second) || /^["']/.test(value)) return undefined;
  const from = before.length + value.indexOf(`${second}:`, first.length);
  return { said: messages.twoFields(second), from, mended: before + first };
};

/** The value of a field on the line below it. */
const valueBelow: Detector = ({ text, key, dashes }, { previous }) => {
  const above = yamlLine(previous ?? '');
  const alone = key === undefined && dashes === '' && above.key !== undefined && above.value === '';
  return alone && /^[\p{L}\p{N}"'“]/u.test(text)
    ? {
        said: messages.valueBelow(`${above.before.trim()} ${text.trim()}`),
        from: 0,
        mended: `${above.indent}  ${text}`,
      }
    : undefined;
};

const colon: Detector = ({ before, key, dashes, value }) => {
  if ((key === undefined && dashes === '') || /^["']/.test(value)) return undefined;
  const at = value.search(/:(?:\s|$)/);
  return at < 0 ? undefined : slip(messages.colonInText, before.length + at, before + quoted(value));
};

const special: Detector = ({ before, key, value }) =>
  key !== undefined && /^[{[>|?-]/.test(value)
    ? slip((fix) => messages.specialStart(value.slice(0, 1), fix), before.length, before + quoted(value))
    : undefined;

const noSpace: Detector = ({ text }) => {
  const [, start, sign, value] = /^(\s*(?:- +)*[A-Za-z][\w-]*)\s*([:：ः])\s*(\S.*)$/u.exec(text) ?? [];
  if (!start || !sign || !value || (sign === ':' && /^(?:\s|\/\/)/.test(text.slice(start.length + 1))))
    return undefined;
  return slip(messages.spaceAfterColon, start.length, `${start}: ${value}`);
};

const noColon: Detector = ({ text }, { keys, previous, next }) => {
  const [, start, key, value] = /^(\s*(?:- +)*)([A-Za-z][\w-]*)\s*[=–—-]?\s+(\S.*)$/u.exec(text) ?? [];
  if (start === undefined || !key || !value) return undefined;
  const beside = [previous, next]
    .map((each) => yamlLine(each ?? ''))
    .some((each) => each.key !== undefined && each.indent === start);
  return keys.has(key) || (beside && /^[a-z]/.test(key))
    ? slip(messages.colonMissing, start.length + key.length, `${start}${key}: ${value}`)
    : undefined;
};

const stray: Detector = ({ text, key, dashes }, { previous }) =>
  key === undefined && dashes === '' && previous !== undefined && /^\s*[\p{L}\p{N}]/u.test(text)
    ? { said: messages.strayText(1), from: 0, mended: '' }
    : undefined;

/** A line at another level than it should be. */
export const levelSlips: readonly Detector[] = [indentation(0), indentation(1), indentation(2), indentation(3)];

/** From the most telling to the least: of two that mend equally well the first is told. */
export const likelySlips: readonly Detector[] = [
  curly,
  afterQuote,
  backslash,
  noSpace,
  noColon,
  twoFields,
  colon,
  special,
  ...levelSlips,
  valueBelow,
  stray,
];
