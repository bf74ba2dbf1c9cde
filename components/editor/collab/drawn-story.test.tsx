// @vitest-environment jsdom
import { DOMSerializer } from 'prosemirror-model';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { StoredMark, StoredNode } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { type StoryWords, storyOf } from '#lib/content/story.ts';
import { DrawnStory } from './drawn-story.tsx';

const WORDS: StoryWords = {
  kicker: '',
  headline: 'Boats & <ferries>',
  standfirst: '',
  datelinePlace: 'HAIFA',
  datelineAgency: '',
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  editorsNote: 'One\nTwo',
  internalNote: '',
};

function drawn(words: Partial<StoryWords>): HTMLElement {
  const element = document.createElement('div');
  const doc = storyOf({ ...WORDS, ...words });
  element.innerHTML = renderToStaticMarkup(
    <DrawnStory doc={doc} attributes={{ class: 'writing-text', lang: 'he', 'aria-label': 'Story' }} />,
  );
  return element.firstElementChild as HTMLElement;
}

const part = (story: HTMLElement, name: string) => story.querySelector<HTMLElement>(`[data-field="${name}"]`);
const text = (words: string, ...marks: StoredMark[]): StoredNode => ({ type: 'text', text: words, marks });

test('every part stands in its place, with its words or what it is for', () => {
  const story = drawn({});
  expect(story.className).toBe('ProseMirror writing-text');
  expect(story.lang).toBe('he');
  expect(part(story, 'headline')?.textContent).toBe('Boats & <ferries>');
  expect(part(story, 'headline')?.className).toBe('story-headline');
  expect(part(story, 'editorsNote')?.innerHTML).toBe('One<br>Two');
  expect(part(story, 'kicker')?.className).toBe('story-kicker is-blank');
  expect(part(story, 'kicker')?.dataset.placeholder).toBe('Kicker');
  expect(part(story, 'body')?.innerHTML).toBe('<p dir="auto"><br></p>');
});

test('nothing says yet that it can be typed into', () => {
  const story = drawn({});
  expect(story.querySelectorAll('[role="textbox"], [contenteditable], [aria-multiline]')).toHaveLength(0);
});

test('blocks and marks are the elements that the editor makes of them', () => {
  const content: StoredNode[] = [
    { type: 'heading', attrs: { level: 2 }, content: [text('Under it')] },
    {
      type: 'paragraph',
      content: [
        text('Plain, '),
        text('bold', { type: 'bold' }),
        text('both', { type: 'link', attrs: { href: 'https://a.example/?b=1&c' } }, { type: 'bold' }),
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('third')] }] }],
    },
    { type: 'horizontalRule' },
  ];
  const body: StoryWords['body'] = { type: 'doc', content };
  const doc = storyOf({ ...WORDS, body });
  const expected = document.createElement('div');
  const made = DOMSerializer.fromSchema(contentSchema);
  doc.children
    .find(({ type }) => type.name === 'body')
    ?.forEach((node) => {
      expected.append(made.serializeNode(node));
    });
  const actual = part(drawn({ body }), 'body');
  expect(actual?.childElementCount).toBe(4);
  // Neighbours that share a mark are one element there, and two here.
  const plain = (html = '') => html.replace(/<\/?strong>/g, '');
  expect(plain(actual?.innerHTML)).toBe(plain(expected.innerHTML));
  expect(actual?.querySelector('a strong, strong a')?.textContent).toBe('both');
});
