// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toolbar } from './toolbar.tsx';

let root: Root;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function show(direction = 'ltr'): HTMLButtonElement[] {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.direction = direction;
  root = createRoot(place);
  act(() =>
    root.render(
      <Toolbar label="Tools">
        <button type="button">One</button>
        <button type="button">Two</button>
        <span role="menu">
          <button type="button">In a menu</button>
        </span>
        <button type="button">Three</button>
      </Toolbar>,
    ),
  );
  return [...place.querySelectorAll('button')].filter(({ textContent }) => textContent !== 'In a menu');
}

function press(key: string): string | null | undefined {
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
  return document.activeElement?.textContent;
}

test('is one stop, first at its beginning and then where one was', () => {
  const buttons = show();
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  act(() => buttons[1]?.focus());
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
});

test.each([
  ['ltr', 'ArrowRight', 'ArrowLeft'],
  ['rtl', 'ArrowLeft', 'ArrowRight'],
])('arrows lead through it and around, %s', (direction, onward, back) => {
  const [first] = show(direction);
  act(() => first?.focus());
  expect(press(onward)).toBe('Two');
  expect(press(onward)).toBe('Three');
  expect(press(onward)).toBe('One');
  expect(press(back)).toBe('Three');
  expect(press('Home')).toBe('One');
  expect(press('End')).toBe('Three');
  expect(press('a')).toBe('Three');
});
