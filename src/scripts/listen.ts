/**
 * Reads the page's text aloud, sentence by sentence, with a voice that the device has of its own. Without one the button stays
 * hidden. The sentence being read is marked where the browser knows `CSS.highlights`.
 */
const button = document.querySelector<HTMLButtonElement>('[data-listen]');
const text = button?.nextElementSibling;
const { lang } = document.documentElement;
/** Typed as optional: old browsers lack them. */
const { speechSynthesis: speech } = window as { speechSynthesis?: SpeechSynthesis };
const { highlights } = CSS as { highlights?: HighlightRegistry };
let isReading = false;
/** As prose.css names it. */
const spoken = 'spoken';

/** A voice that needs no network. Some devices write `hi_IN`. */
const ownVoice = () => speech?.getVoices().find((voice) => voice.localService && voice.lang.startsWith(lang));

/** The text node of an element and the offset in it at which a character of its whole text stands. */
function placeIn(element: Element, index: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  let offset = index;
  while (node && offset > node.length) {
    offset -= node.length;
    node = walker.nextNode() as Text | null;
  }
  return [node ?? element, offset];
}

/** The sentences of an element, each with its range. */
function sentencesOf(element: Element): { said: string; range: Range }[] {
  const found = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(element.textContent);
  return [...found].map(({ segment, index }) => {
    const said = segment.trim();
    const range = new Range();
    range.setStart(...placeIn(element, index));
    range.setEnd(...placeIn(element, index + said.length));
    return { said, range };
  });
}

/** Of paragraphs, headings and rows of lists in the page's language. */
const sentences = (within: Element) =>
  [...within.querySelectorAll('p,h2,h3,h4,li')]
    .filter((each) => !each.querySelector('p,li') && each.matches(`:lang(${lang})`))
    .flatMap(sentencesOf)
    .filter(({ said }) => said);

function show(button: HTMLButtonElement, isOn: boolean): void {
  isReading = isOn;
  button.querySelector('span')?.replaceChildren((isOn ? button.dataset.stop : button.dataset.listen) ?? '');
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
    highlights?.set(spoken, new Highlight(next.range));
    next.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  };
  // A sentence that fails is passed over.
  utterance.onend = utterance.onerror = () => isReading && read(button, rest);
  speech?.speak(utterance);
}

if (button && text && speech && 'Segmenter' in Intl) {
  const offer = () => {
    button.hidden = !ownVoice();
  };
  offer();
  speech.onvoiceschanged = offer;
  button.addEventListener('click', () => {
    const wasReading = isReading;
    stop(button);
    if (wasReading) return;
    show(button, true);
    read(button, sentences(text));
  });
  addEventListener('pagehide', () => stop(button));
}
