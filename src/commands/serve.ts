/**
 * `npm run serve`: serves the built site from `dist` and prints where. PORT chooses the port. Other machines reach it only with
 * `--host`, which prints the address for them.
 */
import { networkInterfaces } from 'node:os';
import { says } from '../i18n/bilingual.ts';
import { type Locale, localeNames, locales } from '../i18n/locales.ts';
import { pathOf } from '../lib/routes.ts';
import { flagsIn } from './flags.ts';
import { serveFolder } from './static-server.ts';

const { host: open } = flagsIn({ host: { type: 'boolean', default: false } });
const { PORT = '4321', BASE_PATH = '/' } = process.env;
const host = open ? '0.0.0.0' : '127.0.0.1';
const server = await serveFolder({ folder: 'dist', base: BASE_PATH, port: Number(PORT), host }).catch(
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);

/** The addresses of this machine in its networks. */
const inNetworks = Object.values(networkInterfaces()).flatMap((all) =>
  (all ?? []).filter((each) => each.family === 'IPv4' && !each.internal).map(({ address }) => address),
);
const line = (name: string, machine: string, locale: Locale) =>
  console.log(`${name.padEnd(8)} http://${machine}:${server.port}${pathOf(locale, '/', BASE_PATH)}`);
for (const locale of locales) line(localeNames[locale], 'localhost', locale);
if (open) {
  console.log(says('उसी वाई-फाई वाले फोन पर', 'On a phone in the same Wi-Fi'));
  for (const machine of inNetworks) for (const locale of locales) line(localeNames[locale], machine, locale);
} else console.log(says('फोन पर देखने के लिए: npm start -- --host', 'To open it on a phone: npm start -- --host'));
