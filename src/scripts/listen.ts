/**
 * Reads the page's text aloud, sentence by sentence, with a voice that the device has of its own. Without one the button stays
 * hidden. The sentence being read is marked where the browser knows `CSS.highlights`.
 */
const button = document.querySelector<HTMLButtonElement>('[data-listen]');
const text = button?.nextElementSibling;
const { lang } = document.documentElement;
/** Typed as optional: old browsers lack them. */
const { speechSynthesis: speech, Highlight: Mark } = window as {
  speechSynthesis?: SpeechSynthesis;
  Highlight?: typeof Highlight;
};
const highlights: HighlightRegistry | undefined = (window.CSS as { highlights?: HighlightRegistry }).highlights;
/** As prose.css names it. */
const spoken = 'spoken';

/** A voice that needs no network. Some devices write `hi_IN`. */
const ownVoice = () =>
  speech?.getVoices().find((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === lang);

/** The sentences of an element that holds nothing but text, each with its range. */
function sentencesOf(element: Element): { said: string; range: Range }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; from: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, from: whole.length });
    whole += walker.currentNode.textContent ?? '';
  }
  const place = (index: number): [Node, number] => {
    const { node, from } = nodes.findLast((each) => each.from <= index) ?? { node: element, from: 0 };
    return [node, index - from];
  };
  const found = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(whole);
  return [...found].map(({ segment, index }) => {
    const range = document.createRange();
    range.setStart(...place(index));
    range.setEnd(...place(index + segment.trimEnd().length));
    return { said: segment.trim(), range };
  });
}

/** Paragraphs, headings and rows of lists in the page's language. */
const sentences = (within: Element) =>
  [...within.querySelectorAll('p,h2,h3,h4,li')]
    .filter((each) => !each.querySelector('p,li') && each.closest('[lang]')?.getAttribute('lang') === lang)
    .flatMap(sentencesOf)
    .filter(({ said }) => said !== '');

function show(button: HTMLButtonElement, isOn: boolean): void {
  button.setAttribute('aria-pressed', String(isOn));
  const words = button.querySelector('span');
  if (words) words.textContent = (isOn ? button.dataset.stop : button.dataset.listen) ?? '';
}

function stop(button: HTMLButtonElement): void {
  speech?.cancel();
  highlights?.delete(spoken);
  show(button, false);
}

function read(button: HTMLButtonElement, [next, ...rest]: ReturnType<typeof sentences>): void {
  if (!next) {
    stop(button);
    return;
  }
  const utterance = new SpeechSynthesisUtterance(next.said);
  utterance.lang = lang;
  utterance.voice = ownVoice() ?? null;
  utterance.onstart = () => {
    if (Mark) highlights?.set(spoken, new Mark(next.range));
    next.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  };
  utterance.onend = () => button.getAttribute('aria-pressed') === 'true' && read(button, rest);
  utterance.onerror = () => stop(button);
  speech?.speak(utterance);
}

if (button && text && speech && 'Segmenter' in Intl) {
  const offer = () => {
    button.hidden = !ownVoice();
  };
  offer();
  speech.addEventListener?.('voiceschanged', offer);
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') === 'true';
    stop(button);
    if (isOn) return;
    show(button, true);
    read(button, sentences(text));
  });
  addEventListener('pagehide', () => stop(button));
}
