/** Narrows the schemes to those that serve the chosen need. The choice lives in the address, so that it can be shared. */

const form = document.querySelector<HTMLFormElement>('[data-need-filter]');
const schemes = [...document.querySelectorAll<HTMLElement>('[data-needs]')];
const parameter = 'need';

function narrow(form: HTMLFormElement, need: string): void {
  for (const scheme of schemes) scheme.hidden = need !== 'all' && !scheme.dataset.needs?.split(' ').includes(need);
  const shown = schemes.filter(({ hidden }) => !hidden).length;
  const status = form.querySelector<HTMLElement>('[data-shown]');
  if (status) status.textContent = (status.dataset.shown ?? '').replace('{n}', String(shown));
}

function choose(form: HTMLFormElement, need: string): void {
  const input = [...form.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === need);
  if (!input) return;
  input.checked = true;
  narrow(form, need);
}

/** A link to one scheme must find it, whatever is chosen. */
function showTarget(form: HTMLFormElement): void {
  const target = schemes.find(({ id }) => `#${id}` === location.hash);
  if (!target?.hidden) return;
  choose(form, 'all');
  target.scrollIntoView();
}

if (form) {
  form.hidden = false;
  choose(form, new URLSearchParams(location.search).get(parameter) ?? 'all');
  showTarget(form);
  addEventListener('hashchange', () => showTarget(form));
  form.addEventListener('change', ({ target }) => {
    const need = (target as HTMLInputElement).value;
    narrow(form, need);
    const address = new URL(location.href);
    if (need === 'all') address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, need);
    address.hash = '';
    history.replaceState(null, '', address);
  });
}
