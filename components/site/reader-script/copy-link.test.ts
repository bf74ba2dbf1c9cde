// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '#lib/testing/eventually.ts';
import { offerLink } from './copy-link.ts';

const written: string[] = [];
const said = () => document.querySelector('[role="status"]')?.textContent;

beforeEach(() => {
  written.length = 0;
  document.head.innerHTML = '<link rel="canonical" href="https://news.example/world/boats">';
  document.body.innerHTML =
    '<p><button class="copy-link">Copy link</button><span role="status" data-copied="Copied." data-refused="Not copied."></span></p>';
});

function giveClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

test('the address of the story itself is copied, not that of the visit, and the page says so', async () => {
  giveClipboard(async (text) => void written.push(text));
  offerLink();
  document.querySelector('button')?.click();
  await eventually(() => expect(said()).toBe('Copied.'));
  expect(written).toEqual(['https://news.example/world/boats']);
});

test('a browser that refuses is not hidden', async () => {
  giveClipboard(() => Promise.reject(new Error('Not allowed.')));
  offerLink();
  document.querySelector('button')?.click();
  await eventually(() => expect(said()).toBe('Not copied.'));
});

test('the message goes away again', async () => {
  vi.useFakeTimers();
  giveClipboard(() => Promise.resolve());
  offerLink();
  document.querySelector('button')?.click();
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toBe('Copied.');
  await vi.advanceTimersByTimeAsync(4000);
  expect(said()).toBe('');
  vi.useRealTimers();
});
