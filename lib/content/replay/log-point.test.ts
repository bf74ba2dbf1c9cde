import { describe, expect, test } from 'vitest';
import { wordsOf } from '#lib/content/story.ts';
import { firstPoint, nextPoint } from './log-point.ts';
import { SESSION_PAUSE_MS, SourceList } from './sources.ts';
import { contentAt } from './splices.ts';
import { aRandomLog, aStoryOf, beginningOf, pointsOf, replayed } from './testing/logs.ts';

describe.each([11, 12, 13, 14, 15, 16])('a random log (seed %i)', (seed) => {
  const { log, stories } = aRandomLog(seed, 120);
  const points = pointsOf(log);

  test('makes the document of every version again', () => {
    expect(points.map(({ story }) => story.toJSON())).toEqual(stories.map((story) => story.toJSON()));
  });

  test('is replayed from its first content and what each moment changed', () => {
    const [first] = points;
    if (!first) throw new Error('a log has a first point');
    expect(replayed(points, contentAt(first))).toEqual(points.map(contentAt));
  });

  test('holds the same words in its content as in its document', () => {
    const last = points.at(-1);
    if (!last) throw new Error('a log has a last point');
    const { kicker, headline, body } = wordsOf(last.story);
    const content = contentAt(last);
    const textOf = (json: unknown) =>
      JSON.stringify(json)
        .match(/"text":"[^"]*"/g)
        ?.join('')
        .replaceAll('""text":"', '')
        .replaceAll('"text":"', '')
        .replaceAll('"', '');
    expect(textOf(content.body)).toBe(textOf(body.content));
    expect([content.kicker, content.headline].map((nodes) => nodes.map(({ text }) => text).join(''))).toEqual(
      [kicker, headline],
    );
  });
});

describe('a log', () => {
  const [beginning, ...later] = aRandomLog(21, 3).log;
  if (!beginning || !later[0] || !later[1]) throw new Error('a log has steps');
  const first = firstPoint(beginning);
  if (!first) throw new Error('a log begins');

  test.each([
    ['a step is missing', later[1]],
    ['a step does not fit', { ...later[0], step: { stepType: 'replace', from: 9000, to: 9001 } }],
    [
      'a step is of a schema that is gone',
      { ...later[0], step: { stepType: 'addMark', mark: { type: 'blink' }, from: 1, to: 2 } },
    ],
    ['a step is no step', { ...later[0], step: 'x' }],
  ])('has a gap where %s', (_, logged) => {
    expect(nextPoint(first, logged)).toBe(null);
  });

  test('that does not begin with version 0 has no first point', () => {
    expect(firstPoint(later[0] ?? beginning)).toBe(null);
    expect(firstPoint(beginningOf(aStoryOf('One')))?.story.eq(aStoryOf('One'))).toBe(true);
  });
});

describe('sources', () => {
  const ada = { kind: 'typed', personId: 'ada' } as const;
  const grace = { kind: 'typed', personId: 'grace' } as const;

  test('are one for each person and session, also when others type between', () => {
    let { sources } = SourceList.empty.heard(ada, 0);
    ({ sources } = sources.heard(grace, 1000));
    expect(sources.heard(ada, 2000).source).toBe(0);
    const later = sources.heard(ada, SESSION_PAUSE_MS);
    expect(later.source).toBe(2);
    expect(later.sources.all).toEqual([
      { ...ada, since: 0, until: 0 },
      { ...grace, since: 1000, until: 1000 },
      { ...ada, since: SESSION_PAUSE_MS, until: SESSION_PAUSE_MS },
    ]);
  });

  test('of a person who types and of a restore by the same person are two', () => {
    const { sources } = SourceList.empty.heard(ada, 0);
    expect(sources.heard({ ...ada, kind: 'written' }, 1).source).toBe(1);
  });
});
