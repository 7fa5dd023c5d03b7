/** Shows only the schemes for the chosen need. The choice is in the address, so that it can be shared. */

const filter = document.querySelector<HTMLElement>('[data-need-filter]');
const schemes = [...document.querySelectorAll<HTMLDetailsElement>('[data-needs]')];
const parameter = 'need';

function narrow(need: string): void {
  for (const scheme of schemes) scheme.hidden = need !== 'all' && !scheme.matches(`[data-needs~=${need}]`);
  const shown = schemes.filter(({ hidden }) => !hidden).length;
  const status = document.querySelector<HTMLElement>('[data-shown]');
  if (!status) return;
  const { one = '', shown: many = '' } = status.dataset;
  status.textContent = shown === 1 ? one : many.replace('{n}', String(shown));
}

function choose(filter: HTMLElement, need: string): void {
  const input = [...filter.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === need);
  if (!input) return;
  input.checked = true;
  narrow(need);
}

/** Opens the scheme that the address names, and shows all schemes if it is hidden. */
function showTarget(filter: HTMLElement): void {
  const target = schemes.find(({ id }) => `#${id}` === location.hash);
  if (!target) return;
  target.open = true;
  if (target.hidden) choose(filter, 'all');
  target.scrollIntoView();
}

if (filter) {
  choose(filter, new URLSearchParams(location.search).get(parameter) ?? 'all');
  showTarget(filter);
  addEventListener('hashchange', () => showTarget(filter));
  filter.addEventListener('change', ({ target }) => {
    const need = (target as HTMLInputElement).value;
    narrow(need);
    const first = schemes.find(({ hidden }) => !hidden);
    if (first) first.open = true;
    first?.scrollIntoView({ block: 'nearest' });
    const address = new URL(location.href);
    if (need === 'all') address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, need);
    address.hash = '';
    history.replaceState(null, '', address);
  });
}
