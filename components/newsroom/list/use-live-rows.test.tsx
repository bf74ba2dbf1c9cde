// @vitest-environment jsdom
import { startTransition, useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anItem } from '#components/newsroom/testing/list-items.ts';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import { eventually } from '#lib/testing/eventually.ts';
import { useLiveRows } from './use-live-rows.ts';

vi.mock('#components/newsroom/live/browser-live.ts', () => ({
  liveTabOf: () => ({ follow: () => () => {} }),
}));

const ALL = [anItem({ id: '1', headline: 'Ferry strike' }), anItem({ id: '2', headline: 'Harbour wall' })];
const FERRIES = ALL.slice(0, 1);

let root: Root;
let refresh: () => Promise<void>;
let onShown: () => void;
/** Answers the requests for the list in their order; null as to nobody who is signed in. */
let answers: ((articles: readonly ArticleListItem[] | null) => void)[];

beforeEach(() => {
  answers = [];
  onShown = () => {};
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) => {
        answers.push((articles) =>
          resolve(articles === null ? { status: 401 } : { ok: true, json: async () => ({ articles }) }),
        );
      }),
  );
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function List({ articles, address }: { articles: readonly ArticleListItem[]; address: string }) {
  const live = useLiveRows(articles, { address, personId: 'ada', isHeld: false });
  useLayoutEffect(() => {
    if (articles === FERRIES) onShown();
  }, [articles]);
  refresh = live.refresh;
  return (
    <>
      {live.rows.map(({ id, headline }) => (
        <p key={id}>{headline}</p>
      ))}
      {live.isSignedOut ? <p>Signed out</p> : null}
    </>
  );
}

const shows = (...headlines: string[]) =>
  eventually(() =>
    expect([...document.querySelectorAll('p')].map((row) => row.textContent)).toEqual(headlines),
  );

test('an answer for the list before stands in the place of none, however soon after it comes', async () => {
  root.render(<List articles={ALL} address="" />);
  await shows('Ferry strike', 'Harbour wall');
  const refreshed = refresh();
  onShown = () => answers[0]?.(ALL);
  startTransition(() => root.render(<List articles={FERRIES} address="q=ferry" />));
  await eventually(() => expect(answers).toHaveLength(2));
  await shows('Ferry strike');
  answers[1]?.([]);
  await refreshed;
  await shows();
});

test('whoever is signed out is told so beside the rows there were, until the server answers again', async () => {
  root.render(<List articles={FERRIES} address="" />);
  await shows('Ferry strike');
  for (const [answer, ...headlines] of [
    [null, 'Ferry strike', 'Signed out'],
    [ALL, 'Ferry strike', 'Harbour wall'],
  ] as const) {
    const refreshed = refresh();
    answers.pop()?.(answer);
    await refreshed;
    await shows(...headlines);
  }
});
