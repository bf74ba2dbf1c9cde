import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { aStory } from '#components/editor/testing/story-world.ts';
import { type StoryWords, storyOf, wordsOf } from '#lib/content/story.ts';
import { currentMatch, nextMatch, withMatch, withReplacement } from './find-commands.ts';
import { highlighter } from './find-highlights.ts';
import { Finder } from './find-matches.ts';

const boat = () => new Finder(/boat/giu);

function aState(doc = aStory('A boat, a boat.', 'No boat.')) {
  return EditorState.create({ doc, plugins: [history()] });
}

function linesOf({ doc }: EditorState): string[] {
  return doc.textBetween(0, doc.content.size, '\n').split('\n').filter(Boolean);
}

describe('going from match to match', () => {
  test('begins at the caret, ends at the last and begins again', () => {
    let state = aState();
    const matches = boat().matches(state.doc);
    const visited = [1, 1, 1, 1, -1, -1].map((direction) => {
      const next = nextMatch(state, matches, direction as 1 | -1);
      const match = matches[next];
      if (match) state = state.apply(withMatch(state, match));
      return currentMatch(state, matches);
    });
    expect(visited).toEqual([0, 1, 2, 0, 2, 1]);
  });

  test('goes back from a caret to the match before it', () => {
    const state = aState();
    const matches = boat().matches(state.doc);
    const caret = TextSelection.create(state.doc, (matches[1]?.to ?? 0) + 1);
    const moved = state.apply(state.tr.setSelection(caret));
    expect(currentMatch(moved, matches)).toBe(-1);
    expect(nextMatch(moved, matches, -1)).toBe(1);
    expect(nextMatch(moved, matches, 1)).toBe(2);
  });

  test('goes nowhere without matches', () => {
    expect(nextMatch(aState(), [], 1)).toBe(-1);
  });
});

describe('replacing', () => {
  test('all is one change, which one undo takes back and no more', () => {
    let state = aState();
    state = state.apply(state.tr.insertText('Typed. ', state.doc.content.size - 5));
    const before = linesOf(state);
    state = state.apply(withReplacement(state, boat().matches(state.doc), 'ferry'));
    expect(linesOf(state).join(' ')).not.toContain('boat');
    expect(linesOf(state)).toContain('A ferry, a ferry.');
    undo(state, (transaction) => {
      state = state.apply(transaction);
    });
    expect(linesOf(state)).toEqual(before);
  });

  test('by nothing takes the words out, and a part may be left empty', () => {
    const doc = storyOf({ ...wordsOf(aStory('boat')), headline: 'boat' });
    const state = aState(doc);
    const replaced = state.apply(withReplacement(state, boat().matches(doc), ''));
    expect(linesOf(replaced)).toEqual([]);
    replaced.doc.check();
  });

  test('keeps the looks of the first letter: bold, and a link even when all of it is replaced', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/' } };
    const content = [
      { type: 'text', text: 'bo', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'at and ' },
      { type: 'text', text: 'boat', marks: [link] },
      { type: 'text', text: '.' },
    ];
    const body = { type: 'doc', content: [{ type: 'paragraph', content }] } as StoryWords['body'];
    const state = aState(storyOf({ ...wordsOf(aStory('.')), body }));
    const replaced = state.apply(withReplacement(state, boat().matches(state.doc), 'ship'));
    expect(wordsOf(replaced.doc).body.content[0]?.content).toEqual([
      { type: 'text', text: 'ship', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' and ' },
      { type: 'text', text: 'ship', marks: [link] },
      { type: 'text', text: '.' },
    ]);
  });
});

describe('the marks in the text', () => {
  const classes = (set: DecorationSet) =>
    set.find().map((mark) => (mark as Decoration & { type: { attrs: { class: string } } }).type.attrs.class);

  test('show every match, the selected one more strongly, and follow what others type', () => {
    const show = highlighter(boat());
    let state = aState();
    expect(classes(show(state))).toEqual(['is-found', 'is-found', 'is-found']);
    const second = boat().matches(state.doc)[1];
    if (second) state = state.apply(withMatch(state, second));
    expect(classes(show(state))).toEqual(['is-found', 'is-found is-current', 'is-found']);
    const start = boat().matches(state.doc)[0]?.from ?? 0;
    state = state.apply(state.tr.insertText('boat and ', start));
    expect(classes(show(state))).toEqual(['is-found', 'is-found', 'is-found is-current', 'is-found']);
    for (const { from, to } of show(state).find()) expect(state.doc.textBetween(from, to)).toBe('boat');
  });

  test('are made once for a text and a selection', () => {
    const show = highlighter(boat());
    const state = aState();
    expect(show(state.apply(state.tr))).toBe(show(state));
  });
});
