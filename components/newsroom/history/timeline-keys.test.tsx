// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { turnSingleKeys } from '#components/newsroom/list/single-keys.ts';
import { TimelineKeys } from './timeline-keys.tsx';

let root: Root;
let opened: string[];
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Element.prototype.scrollIntoView = () => {};
  opened = [];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    root.render(
      <TimelineKeys>
        {['3', '2', '1'].map((revision) => (
          <a
            key={revision}
            href={`#${revision}`}
            data-revision={revision}
            aria-current={revision === '2'}
            onClick={() => opened.push(revision)}
          >
            Revision {revision}
          </a>
        ))}
        <input aria-label="Name" />
      </TimelineKeys>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  turnSingleKeys(true);
  vi.unstubAllGlobals();
});

function press(key: string, code: string, target: Element = document.body): readonly string[] {
  opened = [];
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
  });
  return opened;
}

test('j opens what is older than the one that is shown, k what is newer', () => {
  expect(press('j', 'KeyJ')).toEqual(['1']);
  expect(press('k', 'KeyK')).toEqual(['3']);
});

test('a Hebrew keyboard has the same keys', () => {
  expect(press('ח', 'KeyJ')).toEqual(['1']);
});

test('keys are letters while somebody types, and nothing once they are turned off', () => {
  const field = document.querySelector('input') ?? document.body;
  expect(press('j', 'KeyJ', field)).toEqual([]);
  turnSingleKeys(false);
  expect(press('j', 'KeyJ')).toEqual([]);
});
