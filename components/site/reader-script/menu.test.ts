// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { offerMenu } from './menu.ts';

let resized = () => {};

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        resized = changed;
      }
      observe() {
        resized();
      }
    },
  );
  document.body.innerHTML =
    '<nav class="section-nav"><button aria-expanded="false" hidden>All sections</button><ul><li><a href="/world">World</a></li></ul></nav>';
});

function setWidths(row: number, screen: number): void {
  const list = document.querySelector('ul');
  if (!list) return;
  Object.defineProperty(list, 'scrollWidth', { value: row, configurable: true });
  Object.defineProperty(list, 'clientWidth', { value: screen, configurable: true });
}

const menu = () => document.querySelector<HTMLElement>('nav');
const button = () => document.querySelector<HTMLButtonElement>('button');

test('a row that fits has no button', () => {
  setWidths(300, 300);
  offerMenu();
  expect(button()?.hidden).toBe(true);
});

test('a row that is too long has a button that shows all, and folds them again', () => {
  setWidths(700, 360);
  offerMenu();
  expect(button()?.hidden).toBe(false);
  button()?.click();
  expect(menu()?.hasAttribute('data-open')).toBe(true);
  expect(button()?.getAttribute('aria-expanded')).toBe('true');
  button()?.click();
  expect(menu()?.hasAttribute('data-open')).toBe(false);
});

test('Escape folds the sections and leaves the keyboard at the button', () => {
  setWidths(700, 360);
  offerMenu();
  button()?.click();
  document.querySelector('a')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(menu()?.hasAttribute('data-open')).toBe(false);
  expect(document.activeElement).toBe(button());
});

test('the button stays while all are shown, and goes when the screen turns wide', () => {
  setWidths(700, 360);
  offerMenu();
  button()?.click();
  setWidths(360, 360);
  resized();
  expect(button()?.hidden).toBe(false);
  button()?.click();
  setWidths(900, 900);
  resized();
  expect(button()?.hidden).toBe(true);
});

test('a page without sections stays as it is', () => {
  document.body.innerHTML = '<main></main>';
  offerMenu();
  expect(document.body.innerHTML).toBe('<main></main>');
});
