/** `npm run serve`: serves the built site from `dist` and prints where. PORT chooses the port, HOST the interface. */
import { networkInterfaces } from 'node:os';
import { type Locale, localeNames, locales } from '../i18n/locales.ts';
import { pathOf } from '../lib/routes.ts';
import { serveFolder } from './static-server.ts';

const { PORT = '4321', HOST = '0.0.0.0', BASE_PATH = '/' } = process.env;
const server = await serveFolder({ folder: 'dist', base: BASE_PATH, port: Number(PORT), host: HOST }).catch(
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);

const hosts = ['localhost'];
if (HOST === '0.0.0.0')
  hosts.push(
    ...Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).filter((each) => each.family === 'IPv4' && !each.internal).map(({ address }) => address),
    ),
  );

const line = (locale: Locale) =>
  hosts.map((host) => `http://${host}:${server.port}${pathOf(locale, '/', BASE_PATH)}`).join('  ');
for (const locale of locales) console.log(`${localeNames[locale].padEnd(8)} ${line(locale)}`);
