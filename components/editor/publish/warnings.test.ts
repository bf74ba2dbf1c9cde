import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { StoredNode } from '#lib/content/body.ts';
import { storyOf } from '#lib/content/story.ts';
import { type WarningFacts, warningsFor } from './warnings.ts';

const LIVE = '0190a000-0000-7000-8000-000000000001';
const DEAD = '0190a000-0000-7000-8000-000000000002';

function aWholeStory(
  changes: { headline?: string; standfirst?: string; internalNote?: string } = {},
  ...more: StoredNode[]
): Node {
  return storyOf({
    kicker: '',
    headline: 'Ferry timetable changes',
    standfirst: 'Boats leave earlier.',
    datelinePlace: '',
    datelineAgency: '',
    editorsNote: '',
    internalNote: '',
    ...changes,
    body: { type: 'doc', content: [aFigure('A ferry at the quay.'), ...more] } as StoredNode,
  });
}

function aFigure(alt: string): StoredNode {
  return { type: 'figure', attrs: { alt }, content: [{ type: 'caption' }, { type: 'credit' }] };
}

function paragraph(text: string, ...marks: NonNullable<StoredNode['marks']>): StoredNode {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [...marks] }] };
}

function linkTo(href: string): StoredNode {
  return paragraph('Timetable', { type: 'link', attrs: { href } });
}

function warnings(story: Node, facts: Partial<WarningFacts> = {}) {
  const base = { origin: 'https://desk.example', deadLinks: [DEAD], isConfidential: false };
  return warningsFor({ story, ...base, ...facts });
}

test('a whole story has no warning', () => {
  expect(
    warnings(aWholeStory({ internalNote: 'TK ask Ada' }, paragraph('The first boat leaves at six.'))),
  ).toEqual([]);
});

test.each<[string, Node, Partial<WarningFacts>, string, RegExp]>([
  ['no standfirst', aWholeStory({ standfirst: ' ' }), {}, 'Standfirst', /There is none/],
  [
    'a headline that searches cut',
    aWholeStory({ headline: 'x'.repeat(61) }),
    {},
    'Headline',
    /61 characters/,
  ],
  ['a picture that nothing describes', aWholeStory({}, aFigure('')), {}, 'Picture', /alternative text/],
  ['a place to come', aWholeStory({}, paragraph('It cost TK pounds.')), {}, 'To come', /“TK”/],
  ['a confidential story', aWholeStory(), { isConfidential: true }, 'Confidential', /everybody can read/],
  [
    'a dead card',
    aWholeStory({}, { type: 'relatedArticle', attrs: { articleId: DEAD } }),
    {},
    'Related story',
    /not on the site/,
  ],
  [
    'a dead link',
    aWholeStory({}, paragraph('earlier', { type: 'articleLink', attrs: { articleId: DEAD } })),
    {},
    'Link',
    /“earlier” leads to a story/,
  ],
  [
    'a link into the newsroom',
    aWholeStory({}, linkTo('https://desk.example/admin/articles/1')),
    {},
    'Link',
    /readers cannot go/,
  ],
  ['a link to no host', aWholeStory({}, linkTo('https://timetable/')), {}, 'Link', /“timetable”/],
])('%s is pointed at', (_, story, facts, label, sentence) => {
  const found = warnings(story, facts);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ label, sentence: expect.stringMatching(sentence) });
});

test('a story without a picture says so', () => {
  const story = storyOf({
    ...{
      kicker: '',
      headline: 'Ferry',
      standfirst: 'Boats.',
      datelinePlace: '',
      datelineAgency: '',
      editorsNote: '',
      internalNote: '',
    },
    body: { type: 'doc', content: [paragraph('At six.')] } as StoredNode,
  });
  expect(warnings(story)).toEqual([{ label: 'Picture', sentence: 'The story has none.', place: null }]);
});

test.each([
  linkTo('https://harbour.example/timetable'),
  linkTo('https://desk.example/world/ferries'),
  linkTo('https://desk.example/administration'),
  linkTo('mailto:desk@harbour.example'),
  linkTo('tel:+441234567890'),
  linkTo('https://[2001:db8::1]/'),
  { type: 'relatedArticle', attrs: { articleId: LIVE } },
])('what leads somewhere is left alone: %j', (block) => {
  expect(warnings(aWholeStory({}, block as StoredNode))).toEqual([]);
});

test('places lead to the very words', () => {
  const story = aWholeStory({}, paragraph('It cost TK pounds.'), linkTo('https://timetable/'));
  const texts = warnings(story).map(({ place }) => {
    return place !== null && 'from' in place ? story.textBetween(place.from, place.to) : null;
  });
  expect(texts).toEqual(['TK', 'Timetable']);
});
