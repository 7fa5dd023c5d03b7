/** What printing needs of the visitor's machine: the moment of it, and a button that asks for it. */
import { formatDay, formatTime } from '../i18n/format.ts';
import { defaultLocale, locales } from '../i18n/locales.ts';

const { lang } = document.documentElement;
const locale = locales.find((each) => each === lang) ?? defaultLocale;

/** Day and clock time where the visitor is: `15 January 2030, 3:15 pm`. */
function moment(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return `${formatDay(locale, local.slice(0, 10))}, ${formatTime(locale, local.slice(11, 16))}`;
}

addEventListener('beforeprint', () => {
  for (const line of document.querySelectorAll<HTMLElement>('[data-printed]')) {
    line.querySelector('span')?.replaceChildren(` ${moment(new Date())}`);
    line.hidden = false;
  }
});

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
