// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Room, RoomContext } from '#components/editor/room/room-context.ts';
import { FakeJournal } from '#components/editor/testing/fake-journal.ts';
import { aStory, StoryServer, StoryTab } from '#components/editor/testing/story-world.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { carets, withPeople } from './carets.ts';
import type { PersonHere } from './messages.ts';
import { neighboursOf } from './people.ts';
import { PeopleHere } from './people-here.tsx';

let root: Root;
let page: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('scrollBy', vi.fn());
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

const GRACE = { clientId: 'g', personId: 'grace', name: 'Grace', version: 0, anchor: null, head: null };

/** Ada's room, in which a position stands so many pixels down the page. */
async function aRoom() {
  const tab = new StoryTab(new StoryServer(aStory('abcdef')), new FakeJournal(), [carets()]);
  await tab.client.start();
  const body = rangeOfPart(tab.doc(), 'body').from + 1;
  const view = {
    current: { coordsAtPos: (position: number) => ({ top: position * 1_000, bottom: position * 1_000 }) },
  };
  const tell = (...people: PersonHere[]) => {
    const neighbours = neighboursOf(people, { clientId: 'mine', personId: 'ada' });
    act(() => {
      tab.client.dispatch(withPeople(tab.client.readState().tr, neighbours));
      const room = { people: neighbours, story: tab.client, view } as unknown as Room;
      root.render(
        <RoomContext value={room}>
          <PeopleHere />
        </RoomContext>,
      );
    });
  };
  const at = (offset: number): PersonHere => ({ ...GRACE, anchor: body + offset, head: body + offset });
  return { tell, at };
}

const button = () => page.querySelector('button');
const status = () => page.querySelector('[role="status"]')?.textContent;
const click = () => act(() => button()?.click());

test('who is in the text can be followed, who only reads is named', async () => {
  const { tell, at } = await aRoom();
  tell(GRACE);
  expect(page.textContent).toContain('Grace is here');
  expect(button()).toBeNull();
  tell(at(1));
  expect(button()?.getAttribute('aria-label')).toBe('Grace is here: follow');
  expect(button()?.getAttribute('aria-pressed')).toBe('false');
});

test('following goes to them at once, and after each of their moves', async () => {
  const { tell, at } = await aRoom();
  tell(at(1));
  click();
  expect(button()?.getAttribute('aria-pressed')).toBe('true');
  expect(status()).toBe('Following Grace. Press Escape, type or scroll to stop.');
  expect(window.scrollBy).toHaveBeenCalledTimes(1);
  tell(at(3));
  expect(window.scrollBy).toHaveBeenCalledTimes(2);
  click();
  tell(at(5));
  expect(window.scrollBy).toHaveBeenCalledTimes(2);
  expect(status()).toBe('No longer following Grace.');
});

test.each([
  ['Escape', new KeyboardEvent('keydown', { key: 'Escape' })],
  ['a key that scrolls', new KeyboardEvent('keydown', { key: 'PageDown' })],
  ['the wheel', new Event('wheel')],
  ['a finger', new Event('touchmove')],
])('following ends with %s', async (_, event) => {
  const { tell, at } = await aRoom();
  tell(at(1));
  click();
  act(() => void window.dispatchEvent(event));
  expect(button()?.getAttribute('aria-pressed')).toBe('false');
  tell(at(3));
  expect(window.scrollBy).toHaveBeenCalledTimes(1);
});

test.each([
  ['ends with typing in the story', 'writing-text', 'false'],
  ['goes on while one types elsewhere', 'search', 'true'],
])('following %s', async (_, className, isPressed) => {
  const { tell, at } = await aRoom();
  tell(at(1));
  click();
  const place = document.body.appendChild(document.createElement('textarea'));
  place.className = className;
  act(() => void place.dispatchEvent(new Event('beforeinput', { bubbles: true })));
  expect(button()?.getAttribute('aria-pressed')).toBe(isPressed);
  place.remove();
});

test('following ends when they leave, and does not begin again when they come back', async () => {
  const { tell, at } = await aRoom();
  tell(at(1));
  click();
  tell();
  expect(status()).toBe('They have left, so that you no longer follow them.');
  tell(at(1));
  expect(button()?.getAttribute('aria-pressed')).toBe('false');
});
