// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { THEME_SCRIPT } from '#lib/pages/theme-script.ts';
import { offerTheme } from './theme.ts';

const LIGHT = '(prefers-color-scheme: light)';
const DARK = '(prefers-color-scheme: dark)';

const root = document.documentElement;
const radio = (theme: string) => document.querySelector<HTMLInputElement>(`input[value="${theme}"]`);
const bars = () => [...document.querySelectorAll('meta')].map((bar) => bar.getAttribute('media'));

beforeEach(() => {
  localStorage.clear();
  delete root.dataset.theme;
  document.head.innerHTML =
    `<meta name="theme-color" content="#fff" media="${LIGHT}">` +
    `<meta name="theme-color" content="#111" media="${DARK}">`;
  document.body.innerHTML = `<fieldset class="theme-choice">${['system', 'light', 'dark']
    .map((theme) => `<input type="radio" name="theme" value="${theme}">`)
    .join('')}</fieldset>`;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function choose(theme: string): void {
  const chosen = radio(theme);
  if (chosen) chosen.checked = true;
  chosen?.dispatchEvent(new Event('change'));
}

test('who chose nothing sees what the device is set to', () => {
  // As the script in the page leaves it.
  root.dataset.theme = 'undefined';
  offerTheme();
  expect(root.dataset.theme).toBeUndefined();
  expect(radio('system')?.checked).toBe(true);
  expect(bars()).toEqual([LIGHT, DARK]);
});

test('a choice holds on this page and, before it is painted, on the next', () => {
  offerTheme();
  choose('dark');
  expect(root.dataset.theme).toBe('dark');
  expect(bars()).toEqual(['not all', 'all']);
  delete root.dataset.theme;
  new Function(THEME_SCRIPT)();
  expect(root.dataset.theme).toBe('dark');
});

test('going back to the device forgets the choice', () => {
  localStorage.setItem('theme', 'dark');
  offerTheme();
  expect(radio('dark')?.checked).toBe(true);
  choose('system');
  expect(localStorage.getItem('theme')).toBeNull();
  expect(root.dataset.theme).toBeUndefined();
  expect(bars()).toEqual([LIGHT, DARK]);
});

test('a choice in another tab reaches this one', () => {
  offerTheme();
  localStorage.setItem('theme', 'light');
  dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  expect(root.dataset.theme).toBe('light');
  expect(radio('light')?.checked).toBe(true);
});

test('a browser that keeps nothing still shows what is chosen', () => {
  vi.stubGlobal('localStorage', undefined);
  offerTheme();
  choose('dark');
  expect(root.dataset.theme).toBe('dark');
});

test('the script in the page means nothing to HTML', () => {
  expect(THEME_SCRIPT).not.toMatch(/[<>&"']/);
});
