// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { openEmbeds } from './open-embeds.ts';

const FRAME = 'https://player.example/embed/1';

openEmbeds();
beforeEach(() => {
  document.body.innerHTML = `<p class="embed"><a href="#there" data-frame="${FRAME}">View this on Player</a><small>It may use cookies.</small></p>`;
});

function press(options: MouseEventInit = {}): boolean {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...options });
  return document.querySelector('a')?.dispatchEvent(click) ?? true;
}

test('pressing a card opens its piece in place, fenced in, and leaves the way to its page', () => {
  expect(press()).toBe(false);
  const frame = document.querySelector('iframe');
  expect(frame?.src).toBe(FRAME);
  expect(frame?.title).toBe('View this on Player');
  expect(frame?.getAttribute('sandbox')).toContain('allow-scripts');
  expect(frame?.getAttribute('sandbox')).not.toContain('allow-top-navigation');
  expect(document.querySelector('small')).toBeNull();
  expect(press()).toBe(true);
  expect(document.querySelectorAll('iframe')).toHaveLength(1);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  'with %o a reader asks for the page itself',
  (options) => {
    expect(press(options)).toBe(true);
    expect(document.querySelector('iframe')).toBeNull();
  },
);
