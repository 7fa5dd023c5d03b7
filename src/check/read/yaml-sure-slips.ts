/** Slips that are wrong wherever they stand, each known by its looks and answered with the line as it should be. */
import { withPlainSpaces } from '../guess/written.ts';
import { messages } from '../messages.ts';
import { beginsSomething, opensQuote, quoted, yamlLine } from './yaml-line.ts';
import { type Detector, indented, slip } from './yaml-slip.ts';

/** A second document, which nothing reads; the fields of an entry have no such line in them. */
const fence: Detector = ({ text }, { previous }) =>
  previous !== undefined && /^---\s*$/.test(text) ? { said: messages.fenceInList(), from: 0, mended: '' } : undefined;

const tab: Detector = ({ text }) => {
  const indent = /^ *\t[\t ]*/.exec(text)?.[0];
  return indent === undefined ? undefined : slip(messages.tabs, indent.indexOf('\t'), text.replaceAll('\t', '  '));
};

const strangeSpace: Detector = ({ text }) => {
  const mended = withPlainSpaces(text);
  const from = [...text].findIndex((character, index) => character !== mended[index]);
  return from < 0 ? undefined : slip(messages.strangeSpace, from, mended);
};

const unclosedQuote: Detector = ({ before, value }, { next }) => {
  if (!opensQuote(value) || !beginsSomething(next)) return undefined;
  return slip(messages.unclosedQuote, before.length, `${before}${value}${value[0]}`);
};

const unclosedList: Detector = ({ before, value }, { next }) => {
  if (!/^\[[^\]]*$/.test(value) || !beginsSomething(next)) return undefined;
  return slip(messages.unclosedList, before.length, `${before}${value.replace(/,?\s*$/, '')}]`);
};

const reserved: Detector = ({ before, value }) => {
  if (before.trim() === '' || !/^[@`%*&!]/.test(value)) return undefined;
  return slip((fix) => messages.specialStart(value.slice(0, 1), fix), before.length, before + quoted(value));
};

const hash: Detector = ({ before, key, value }) =>
  key !== undefined && /^#\S/.test(value) ? slip(messages.hashStart, before.length, before + quoted(value)) : undefined;

/** Behind a space “#” begins a note, and what was meant as text is lost without a word. */
const hashInText: Detector = ({ before, key, dashes, value }) => {
  const at = /^(?!["'[{]).*?\p{L}.*?\s(?=#[\p{L}\p{N}])/u.exec(value)?.[0].length;
  if (at === undefined || (key === undefined && dashes === '')) return undefined;
  return slip(messages.hashInText, before.length + at, before + quoted(value));
};

/** An address that begins an item whose other fields follow. */
const addressAlone: Detector = ({ indent, dashes, key, value, before }, { next, keys }) => {
  const follows = yamlLine(next ?? '');
  const first = dashes !== '' && key === undefined && /^https?:\/\/\S+$/.test(value) && keys.has('url');
  return first && follows.key !== undefined && follows.dashes === '' && follows.indent.length > indent.length
    ? slip(messages.addressName, before.length, `${before}url: ${value}`)
    : undefined;
};

const comment: Detector = ({ text }) => {
  const [, indent, note] = /^(\s*)(?:\/\/|<!--)\s*(.*?)\s*(?:-->)?$/.exec(text) ?? [];
  return indent === undefined ? undefined : slip(messages.commentSign, indent.length, `${indent}# ${note}`);
};

const bullet: Detector = ({ text }, { previous }) => {
  const [, indent, item] = /^(\s*)[–—•·●▪◦‣*](?:\s+|(?=[a-z]))(\S.*)$/u.exec(text) ?? [];
  if (indent === undefined || !/:\s*$|^\s*-\s/.test(previous ?? '')) return undefined;
  return slip(messages.listSign, indent.length, `${indent}- ${item}`);
};

const dash: Detector = ({ text }, { previous }) => {
  const from = /^\s*-(?=[^\s\d-])/.exec(text)?.[0].length;
  const isField = /^\s*-[A-Za-z][\w-]*:(?:\s|$)/.test(text);
  if (from === undefined || !(isField || /:\s*$|^\s*-/.test(previous ?? ''))) return undefined;
  return slip(messages.spaceAfterDash, from - 1, `${text.slice(0, from)} ${text.slice(from)}`);
};

/** With quote marks the text may go on to a colon of its own, and then reads as something else. */
const joinedQuote: Detector = ({ text }, { keys }) => {
  const [, start, key = '', sign, value] = /^(\s*(?:- +)*([A-Za-z][\w-]*))(:|\s+)(["'].*)$/.exec(text) ?? [];
  if (!start || !sign || !value || !keys.has(key)) return undefined;
  const say = sign === ':' ? messages.spaceAfterColon : messages.colonMissing;
  return slip(say, start.length, `${start}: ${value}`);
};

/** An item deeper than the one before it would be read as more of its text. */
const deeperItem: Detector = ({ indent, dashes, text }, { previous }) => {
  const above = yamlLine(previous ?? '');
  const deeper = dashes !== '' && above.dashes !== '' && above.key === undefined && indent.length > above.indent.length;
  return deeper && above.value !== '' ? indented(above.indent + text.trimStart()) : undefined;
};

export const sureSlips: readonly Detector[] = [
  fence,
  tab,
  strangeSpace,
  unclosedQuote,
  unclosedList,
  reserved,
  hash,
  hashInText,
  addressAlone,
  comment,
  bullet,
  dash,
  joinedQuote,
  deeperItem,
];
