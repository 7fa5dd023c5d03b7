/** A content folder with as many sessions as are asked for, to see how a build grows. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locales } from '../../i18n/locales.ts';

const paragraph: Record<Locale, string> = {
  hi: 'इस सत्र में कारखाने वाले अपने काम की बात करेंगे: माल, मजदूर, मशीन और बाजार। सवाल पूछने का समय मिलेगा।',
  en: 'In this session makers talk about their work: goods, workers, machines and markets. There is time for questions.',
};
const fields: Record<Locale, string> = {
  hi: 'title: कारखाने की बात\nsummary: कारखाने वाले अपने काम की बात करेंगे।',
  en: 'title: Shop talk\nsummary: Makers talk about their work.',
};

/** The conclave in `content` with `count` more sessions, each in both languages; the folder is written anew. */
export function writeManySessions(content: string, count: number, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(content, folder, { recursive: true });
  for (let index = 1; index <= count; index += 1)
    for (const locale of locales) {
      const facts = locale === 'hi' ? `kind: talk\norder: ${1000 + index}\n` : '';
      const body = Array.from({ length: 3 }, (_, part) => `${paragraph[locale]} ${index}.${part + 1}`).join('\n\n');
      writeFileSync(
        join(folder, 'sessions', `made-${index}.${locale}.mdx`),
        `---\n${facts}${fields[locale]}\n---\n\n${body}\n`,
      );
    }
}
