const PAUSE_MS = 120;
const LETTERS_MIN = 2;

/** As `GET /api/v1/suggest` answers. */
interface Suggestion {
  kind: string;
  words: string;
  address: string;
}

/** Opens an address; a test looks at what was opened. */
type Open = (address: string) => void;

/** Offers names and headlines below each search field while a reader types. Without it the fields search all the same. */
export function suggestWhileTyping(open: Open = (address) => location.assign(address)): void {
  for (const [n, place] of [...document.querySelectorAll<HTMLElement>('[data-suggests]')].entries()) {
    const field = place.querySelector('input');
    if (field) attach(field, place, { id: `suggestions-${n}`, open });
  }
}

function attach(field: HTMLInputElement, place: HTMLElement, { id, open }: { id: string; open: Open }): void {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = id;
  list.role = 'listbox';
  list.hidden = true;
  // Said by the field's own name.
  list.ariaLabel = field.ariaLabel ?? field.labels?.[0]?.innerText ?? '';
  place.append(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', id);
  field.setAttribute('autocomplete', 'off');
  const shown = new Shown(field, list);
  listen(field, list, { shown, open });
}

function listen(
  field: HTMLInputElement,
  list: HTMLElement,
  { shown, open }: { shown: Shown; open: Open },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    timer = setTimeout(async () => {
      const suggestions = await ask(field.value, signal);
      if (!signal.aborted) shown.show(suggestions);
    }, PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    const address = event.key === 'Enter' && !event.isComposing ? shown.chosen : undefined;
    if (address === undefined && !shown.moves(event.key)) return;
    event.preventDefault();
    if (address !== undefined) open(address);
  });
  field.addEventListener('blur', () => {
    asking?.abort();
    shown.show([]);
  });
  // The field would lose the keyboard, and the list with it, before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-address]') : null;
    if (option?.dataset.address) open(option.dataset.address);
  });
}

/** What does not answer offers nothing. */
async function ask(typed: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  if (typed.trim().length < LETTERS_MIN) return [];
  try {
    const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal });
    if (!answer.ok) return [];
    const { suggestions } = (await answer.json()) as { suggestions: readonly Suggestion[] };
    return suggestions;
  } catch {
    return [];
  }
}

/** The list on the screen, and the one of it that the arrow keys have reached. */
class Shown {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #place = -1;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
    this.show([]);
  }

  show(suggestions: readonly Suggestion[]): void {
    this.#list.replaceChildren(...suggestions.map((suggestion, n) => this.#option(suggestion, n)));
    this.#list.hidden = suggestions.length === 0;
    this.#field.ariaExpanded = String(!this.#list.hidden);
    this.#reach(-1);
  }

  /** The address of the one that is reached. */
  get chosen(): string | undefined {
    return this.#options[this.#place]?.dataset.address;
  }

  /** Whether a key means something here; then it is done. */
  moves(key: string): boolean {
    const count = this.#options.length;
    if (count === 0) return false;
    if (key === 'Escape') this.show([]);
    // One more place than there are: none, which is the field itself.
    else if (key === 'ArrowDown') this.#reach(((this.#place + 2) % (count + 1)) - 1);
    else if (key === 'ArrowUp') this.#reach(((this.#place + count + 1) % (count + 1)) - 1);
    else return false;
    return true;
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  #option({ kind, words, address }: Suggestion, n: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${n}`;
    option.role = 'option';
    option.dir = 'auto';
    option.dataset.kind = kind;
    option.dataset.address = address;
    option.textContent = words;
    return option;
  }

  #reach(place: number): void {
    this.#place = place;
    for (const [n, option] of this.#options.entries()) option.ariaSelected = String(n === place);
    const option = this.#options[place];
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView?.({ block: 'nearest' });
  }
}
