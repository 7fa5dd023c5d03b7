/** A built site made ready for nginx: a copy with compressed texts, and the file that serves it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.ts';
import { headersFile, readHeaders } from './headers-file.ts';
import { type NginxSite, nginxSite } from './nginx.ts';

export interface NginxFolder extends Omit<NginxSite, 'rules' | 'root'> {
  /** The built site. */
  readonly from: string;
  /** Where the copy and its file go; what was there before goes. */
  readonly to: string;
  /** Where the copy will lie on the server; where it lies here, if nothing is said. */
  readonly root?: string | undefined;
}

/** The path of the nginx file. @throws if there is no built site. */
export function prepareForNginx({ from, to, root = join(to, 'site'), ...site }: NginxFolder): string {
  const rules = readHeaders(readFileSync(join(from, headersFile), 'utf8'));
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, join(to, 'site'), { recursive: true, preserveTimestamps: true });
  compressFolder(join(to, 'site'));
  const file = join(to, 'conclave.conf');
  writeFileSync(file, nginxSite({ ...site, rules, root }));
  return file;
}
