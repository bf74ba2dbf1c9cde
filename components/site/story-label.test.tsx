import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { aStory } from '#lib/testing/published-stories.ts';
import { StoryLabel } from './story-label.tsx';

function partsOf(changes: Parameters<typeof aStory>[0], within?: string): string[] {
  const markup = renderToStaticMarkup(<StoryLabel story={aStory(changes)} within={within} />);
  return [...markup.matchAll(/<span[^>]*>(.*?)<\/span>/g)].map(([, words]) => words ?? '');
}

describe('the label of a story', () => {
  test.each([
    ['its section', {}, undefined, ['Harbour']],
    ['its kicker instead, when it has one', { kicker: 'Fire' }, undefined, ['Fire']],
    ['the kind that is not plain news first', { type: 'analysis' }, undefined, ['Analysis', 'Harbour']],
    ['nothing on the page of its section', {}, 'harbour', []],
    ['its kicker on the page of its section', { kicker: 'Fire' }, 'harbour', ['Fire']],
    [
      'one word once',
      { type: 'opinion', section: { slug: 'opinion', name: 'Opinion' } },
      undefined,
      ['Opinion'],
    ],
  ] as const)('says %s', (_, changes, within, parts) => {
    expect(partsOf(changes, within)).toEqual(parts);
  });
});
