import { describe, expect, test } from 'vitest';
import { rangeOfPart, storyOf } from '#lib/content/story.ts';
import { applyStep, readStep } from './apply-step.ts';

const NONE = { kicker: '', headline: '', standfirst: '', datelinePlace: '', datelineAgency: '' };
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Some words.' }] };
const story = storyOf({
  ...NONE,
  body: { type: 'doc', content: [paragraph] },
  editorsNote: '',
  internalNote: '',
});
const at = rangeOfPart(story, 'body').from;
const strong = { type: 'bold' };

test('a step that fits gives the story after it', () => {
  const step = readStep({ stepType: 'replace', from: at + 1, to: at + 6 });
  expect(applyStep(story, step).textContent).toBe('words.');
});

describe('is refused, though ProseMirror would take it:', () => {
  test.each<[string, object]>([
    ['a replacement that ends before it begins', { stepType: 'replace', from: at + 5, to: at + 1 }],
    ['a mark from behind', { stepType: 'addMark', mark: strong, from: at + 5, to: at + 1 }],
    [
      'a set with such a mark',
      { stepType: 'markSet', steps: [{ stepType: 'removeMark', mark: strong, from: at + 5, to: at + 1 }] },
    ],
    [
      'a gap outside of what is replaced',
      { stepType: 'replaceAround', from: at + 3, gapFrom: at + 1, gapTo: at + 4, to: at + 5, insert: 0 },
    ],
    ['an unknown attribute of a block', { stepType: 'attr', pos: at, attr: 'onclick', value: 'x' }],
    ['an attribute every object has', { stepType: 'attr', pos: at, attr: 'constructor', value: 'x' }],
    ['an unknown attribute of the whole', { stepType: 'docAttr', attr: 'isLive', value: true }],
  ])('%s', (_, json) => {
    expect(() => applyStep(story, readStep(json))).toThrow(/^A change does not fit the text: .+\.$/);
  });
});
