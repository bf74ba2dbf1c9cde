import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { PublishedByline } from '#lib/articles/published/cards.ts';
import { Byline } from './byline.tsx';

const by = (name: string, role = ''): PublishedByline => ({ slug: name, name, kind: 'person', role });

function readAloud(bylines: PublishedByline[], language = 'en', bylineText = ''): string {
  return renderToStaticMarkup(<Byline story={{ bylines, language, bylineText }} />).replace(/<[^>]*>/g, '');
}

describe('a byline', () => {
  test.each([
    ['one name', [by('Ada')], 'By Ada'],
    ['two names', [by('Ada'), by('Ben')], 'By Ada and Ben'],
    ['three names, as newspapers join them', [by('Ada'), by('Ben'), by('Cy')], 'By Ada, Ben and Cy'],
    ['a role', [by('Ada', 'pictures'), by('Ben')], 'By Ada (pictures) and Ben'],
    ['nobody', [], ''],
  ])('reads %s', (_, bylines, words) => {
    expect(readAloud(bylines)).toBe(words);
  });

  test('is joined in the language of the story', () => {
    expect(readAloud([by('רות'), by('דן')], 'he')).toBe('מאת רות ודן');
  });

  test('leads to the pages of its authors where it is asked to', () => {
    const story = { bylines: [by('ada', 'pictures')], language: 'en', bylineText: '' };
    const linked = renderToStaticMarkup(<Byline story={story} isLinked />);
    expect(linked).toContain('href="/authors/ada" rel="author">ada</a>');
    expect(renderToStaticMarkup(<Byline story={story} />)).not.toContain('<a');
  });

  test('is the free text alone when there is one', () => {
    expect(readAloud([by('Ada')], 'en', 'From our own staff')).toBe('From our own staff');
  });
});
