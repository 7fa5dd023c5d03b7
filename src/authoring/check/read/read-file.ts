/** Reads a file as text, or says why it is none. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceFile } from '../content.ts';
import { messages } from '../messages.ts';
import { type Message, fileStart } from '../problem.ts';
import type { Finding } from '../problem.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The file with its lines parted by `\n`; a finding where it cannot be read as text. */
export function readText(path: string): SourceFile | Finding {
  const refuse = (message: Message): Finding => ({ file: path, place: fileStart, message });
  try {
    const text = strict.decode(readFileSync(path)).replace(/\r\n?/g, '\n');
    if (text.includes('\0')) return refuse(messages.notText(basename(path)));
    return { path, text, lines: text.split('\n') };
  } catch (error) {
    const encoded = error instanceof TypeError;
    return refuse(encoded ? messages.notText(basename(path)) : messages.notReadable(basename(path)));
  }
}

export const isFile = (read: SourceFile | Finding): read is SourceFile => 'text' in read;
