// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { suggestWhileTyping } from './suggest.ts';

const FERRY = { kind: 'story', words: 'The <b>ferry</b> is back', address: '/world/ferry' };
const HARBOUR = { kind: 'tag', words: 'Harbour', address: '/topics/harbour' };

const open = vi.fn();
const asked = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockImplementation(async () => Response.json({ suggestions: [HARBOUR, FERRY] }));
  vi.stubGlobal('fetch', asked);
  document.body.innerHTML =
    '<form data-suggests><input type="search" name="q" aria-label="Search for"><button>Search</button></form>';
  suggestWhileTyping(open);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const field = () => document.querySelector('input') as HTMLInputElement;
const list = () => document.querySelector('ul') as HTMLUListElement;
const words = () => [...list().children].map(({ textContent }) => textContent);

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(200);
}

function press(key: string): boolean {
  return field().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
}

test('offers what the site knows, as text, once a reader pauses', async () => {
  await type('fe r&y');
  expect(asked).toHaveBeenCalledExactlyOnceWith('/api/v1/suggest?q=fe%20r%26y', expect.anything());
  expect(words()).toEqual(['Harbour', 'The <b>ferry</b> is back']);
  expect(list().hidden).toBe(false);
  expect(field().getAttribute('aria-controls')).toBe(list().id);
  expect(field().ariaExpanded).toBe('true');
});

test('asks once for a word that is typed quickly, and not for one letter', async () => {
  for (const text of ['fe', 'fer', 'ferr']) {
    field().value = text;
    field().dispatchEvent(new Event('input'));
  }
  await type('ferry');
  expect(asked).toHaveBeenCalledOnce();
  await type('f');
  expect(asked).toHaveBeenCalledOnce();
  expect(list().hidden).toBe(true);
});

test('arrow keys go through the list and back to the field; Enter opens what is reached', async () => {
  await type('ferry');
  expect(press('Enter')).toBe(true);
  expect(press('ArrowDown')).toBe(false);
  expect(press('ArrowDown')).toBe(false);
  expect(field().getAttribute('aria-activedescendant')).toBe(list().children[1]?.id);
  expect(list().children[1]?.ariaSelected).toBe('true');
  press('ArrowDown');
  expect(field().hasAttribute('aria-activedescendant')).toBe(false);
  press('ArrowUp');
  expect(press('Enter')).toBe(false);
  expect(open).toHaveBeenCalledExactlyOnceWith('/world/ferry');
});

test('a click opens what it is on', async () => {
  await type('ferry');
  (list().children[0] as HTMLElement).click();
  expect(open).toHaveBeenCalledExactlyOnceWith('/topics/harbour');
});

test.each([
  ['Escape', () => press('Escape')],
  ['leaving the field', () => field().dispatchEvent(new Event('blur'))],
])('%s closes the list', async (_, leave) => {
  await type('ferry');
  leave();
  expect(list().hidden).toBe(true);
  expect(field().ariaExpanded).toBe('false');
  expect(press('ArrowDown')).toBe(true);
});

test('an answer that comes after more was typed is not shown', async () => {
  let late: (answer: Response) => void = () => {};
  asked.mockImplementationOnce(() => new Promise<Response>((resolve) => (late = resolve)));
  await type('fe');
  asked.mockImplementationOnce(async () => Response.json({ suggestions: [FERRY] }));
  await type('ferry');
  late(Response.json({ suggestions: [HARBOUR] }));
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toEqual(['The <b>ferry</b> is back']);
});

test.each([
  ['an error', async () => new Response('', { status: 500 })],
  ['no network', () => Promise.reject(new Error('offline'))],
])('after %s offers nothing', async (_, answer) => {
  asked.mockImplementation(answer);
  await type('ferry');
  expect(list().hidden).toBe(true);
});
