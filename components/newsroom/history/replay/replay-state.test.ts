import { describe, expect, test } from 'vitest';
import type { ReplaySegment } from '#lib/articles/queries/replay.ts';
import { sessionBeside, waitBetween } from './pace.ts';
import { beginReplay, changeReplay, nextWhilePlaying, type ReplayState } from './replay-state.ts';

const PARTS = {
  kicker: [],
  standfirst: [],
  datelinePlace: [],
  datelineAgency: [],
  body: [],
  editorsNote: [],
  internalNote: [],
};
const text = (version: number) => [{ type: 'text', text: `v${version}` }];

/** A stretch whose headline says the version, one change a second. */
function segment(first: number, last: number, gaps: Partial<ReplaySegment> = {}): ReplaySegment {
  const moments = Array.from({ length: last - first }, (_, index) => {
    const version = first + index + 1;
    const splices = [{ part: 'headline' as const, at: 0, remove: 1, insert: text(version) }];
    return { version, at: version * 1000, source: 0, splices };
  });
  const facts = {
    first,
    last,
    at: first * 1000,
    source: 0,
    moments,
    sources: [],
    gapAfter: null,
    resumesAt: null,
  };
  return { ...facts, content: { ...PARTS, headline: text(first) }, ...gaps };
}

const headlineOf = ({ shown }: ReplayState) => shown.content.headline[0]?.text;
const moved = (state: ReplayState, to: number) => changeReplay(state, { kind: 'moved', to });
const arrived = (state: ReplayState, one: ReplaySegment) =>
  changeReplay(state, { kind: 'arrived', segment: one });

describe('replay', () => {
  test('begins at the first moment and shows the one that is moved to', () => {
    const state = beginReplay(segment(0, 5));
    expect(headlineOf(state)).toBe('v0');
    expect(headlineOf(moved(state, 3))).toBe('v3');
  });

  test('keeps what is shown until a moment that is further on has come', () => {
    const state = moved(beginReplay(segment(0, 5)), 7);
    expect([headlineOf(state), state.wanted]).toEqual(['v0', 7]);
    expect(headlineOf(arrived(state, segment(5, 10)))).toBe('v7');
  });

  test('knows what stood before the moment at which two stretches meet', () => {
    const state = arrived(beginReplay(segment(5, 10)), segment(0, 5));
    expect(moved(state, 5).shown.before?.headline[0]?.text).toBe('v4');
  });

  test('goes over a gap in the direction in which it was going', () => {
    const after = segment(8, 10, { gapAfter: 5 });
    const forward = arrived(moved(beginReplay(segment(0, 5, { resumesAt: 8 })), 6), after);
    expect([headlineOf(forward), forward.wanted, forward.shown.gapAfter]).toEqual(['v8', 8, 5]);
    const back = arrived(moved(forward, 7), after);
    expect([headlineOf(back), back.wanted]).toEqual(['v5', 5]);
  });

  test('stops and says so when a moment does not come, and tries again when it is moved', () => {
    const playing = changeReplay(moved(beginReplay(segment(0, 5)), 9), { kind: 'played', isPlaying: true });
    const failed = changeReplay(playing, { kind: 'failed', problem: 'No answer.' });
    expect(failed).toMatchObject({ isPlaying: false, problem: 'No answer.' });
    expect(moved(failed, 9).problem).toBe('');
  });

  test('takes a newer answer of a stretch in place of the older one', () => {
    expect(headlineOf(moved(arrived(beginReplay(segment(0, 2)), segment(0, 4)), 4))).toBe('v4');
  });
});

describe('playing', () => {
  const { segments, shown } = beginReplay(segment(0, 5));

  test('waits as long as it took, and takes changes together that came at once', () => {
    const natural = (from: number, to: number) => waitBetween('natural', from, to);
    expect(nextWhilePlaying(segments, shown, natural, 40)).toEqual({ to: 1, waitMs: 1000 });
    expect(nextWhilePlaying(segments, shown, () => 15, 40)).toEqual({ to: 3, waitMs: 45 });
    expect(nextWhilePlaying(segments, shown, () => 0, 40)).toEqual({ to: 5, waitMs: 40 });
  });

  test('squeezes pauses, and clocks that went back cost no time', () => {
    expect(waitBetween('natural', 0, 3_600_000)).toBe(1500);
    expect(waitBetween('faster', 0, 3_600_000)).toBe(150);
    expect(waitBetween('faster', 0, 1200)).toBe(100);
    expect(waitBetween('natural', 1000, 0)).toBe(0);
  });
});

test.each([
  [0, 'later', 4],
  [4, 'later', 7],
  [8, 'later', 9],
  [9, 'earlier', 7],
  [7, 'earlier', 4],
  [2, 'earlier', 0],
] as const)('from version %i the session %s begins at %i', (version, direction, begin) => {
  expect(sessionBeside({ first: 0, last: 9, sessions: [4, 7] }, version, direction)).toBe(begin);
});
