import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { attributeAll, attributeStep } from './attribution.ts';
import type { LogPoint } from './replay/log-point.ts';
import { aRandomLog, aStoryOf, letterOf, pointsOf } from './replay/testing/logs.ts';
import { contentSchema } from './schema.ts';

/** Each text of a story with the sources of its characters. */
function charactersOf({ story, attribution }: Pick<LogPoint, 'story' | 'attribution'>) {
  const sources = attribution.stretches.flatMap(({ length, source }) => Array<number>(length).fill(source));
  const characters: { character: string; source: number | undefined }[] = [];
  story.descendants((node, from) => {
    for (let place = 0; place < (node.text?.length ?? 0); place += 1) {
      characters.push({ character: node.text?.charAt(place) ?? '', source: sources[from + place] });
    }
  });
  return characters;
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a random log (seed %i)', (seed) => {
  const points = pointsOf(aRandomLog(seed, 150).log);

  test('gives each position of the document exactly one source', () => {
    for (const { story, attribution } of points) {
      const total = attribution.stretches.reduce((sum, { length }) => sum + length, 0);
      expect(total).toBe(story.content.size);
    }
  });

  test('gives each character to whoever typed it', () => {
    for (const point of points) {
      const wrong = charactersOf(point).filter(({ character, source }) => {
        return character !== ' ' && character !== letterOfSource(point, source);
      });
      expect(wrong).toEqual([]);
    }
  });
});

function letterOfSource({ sources }: LogPoint, source = -1): string {
  const personId = sources.all[source]?.personId;
  return personId ? letterOf(Number(personId.split(' ')[1])) : 'A';
}

describe('words that are taken out and come back', () => {
  const story = aStoryOf('The ferry sailed at nine.', 'The pier was full.');
  const bodyFrom =
    story.content.size - story.child(5).nodeSize - story.child(6).nodeSize - story.child(7).nodeSize;

  function sourcesAfter(change: Transform): number[] {
    let attribution = attributeAll(story, 0);
    change.steps.forEach((step, index) => {
      const before = change.docs[index] ?? story;
      attribution = attributeStep(
        attribution,
        { before, after: change.docs[index + 1] ?? change.doc },
        step,
        1,
      );
    });
    return [...new Set(attribution.stretches.map(({ source }) => source))];
  }

  test('elsewhere, as a block that was moved, stay whose they were', () => {
    const first = story.child(5).child(0);
    const change = new Transform(story).delete(bodyFrom + 1, bodyFrom + 1 + first.nodeSize);
    change.insert(bodyFrom + 1 + story.child(5).child(1).nodeSize, first);
    expect(sourcesAfter(change)).toEqual([0]);
  });

  test('with a change are of whoever put them in', () => {
    const first = story.child(5).child(0);
    const change = new Transform(story).delete(bodyFrom + 2, bodyFrom + 1 + first.nodeSize - 1);
    change.insert(bodyFrom + 2, contentSchema.text('The ferry sailed at ten.'));
    expect(sourcesAfter(change)).toEqual([0, 1]);
  });

  test('but short ones are typed anew', () => {
    const change = new Transform(story).delete(bodyFrom + 2, bodyFrom + 6);
    change.insert(bodyFrom + 2, contentSchema.text('The '));
    expect(sourcesAfter(change)).toEqual([0, 1]);
  });
});
