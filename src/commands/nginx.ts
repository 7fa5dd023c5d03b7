/**
 * `npm run nginx`: makes the built site ready for nginx in `.cache/nginx`: `site/` to copy to the server, `conclave.conf`
 * for its `sites-available`. --root: where the site will lie there. --name: the host's name. --port. --brotli.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { flagsIn } from '../lib/flags.ts';
import { headersFile } from '../security/headers-file.ts';
import { prepareForNginx } from '../security/nginx-folder.ts';

const { SITE_URL = 'http://localhost', BASE_PATH = '/' } = process.env;
const values = flagsIn({
  root: { type: 'string', default: '/srv/conclave' },
  name: { type: 'string', default: new URL(SITE_URL).hostname },
  port: { type: 'string', default: '80' },
  brotli: { type: 'boolean', default: false },
});
const from = 'dist';
if (!existsSync(join(from, headersFile))) {
  console.error(`There is no built site in “${from}”. Run “npm run build” first.`);
  process.exit(1);
}
const file = prepareForNginx({
  from,
  to: '.cache/nginx',
  root: values.root,
  base: BASE_PATH,
  names: [values.name],
  port: Number(values.port),
  brotli: values.brotli,
});
console.log(`${file}\n.cache/nginx/site → ${values.root}`);
