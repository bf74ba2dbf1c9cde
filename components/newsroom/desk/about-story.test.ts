import { expect, test } from 'vitest';
import { DESK_LISTS, type DeskStory } from '#lib/desk/story.ts';
import { aboutStory } from './about-story.ts';

const STORY: DeskStory = {
  id: 'boats',
  headline: 'Boats',
  section: 'World',
  isPage: false,
  stage: 'in_review',
  publication: 'never',
  priority: 'normal',
  assignee: 'Rosa',
  dueAt: '2026-11-26T18:00:00Z',
  scheduledFor: '2026-11-27T06:00:00Z',
  publishedAt: '2026-11-25T06:00:00Z',
  stageNote: 'Name the ship.',
  stageChangedAt: '2026-11-26T09:00:00Z',
  stageChangedBy: 'Grace',
  changedAt: '2026-11-26T08:00:00Z',
  changedBy: 'Ada',
  scheduleProblem: 'The embargo has not ended.',
};

test.each(DESK_LISTS)('a line of %s says something, and about which moment', (list) => {
  const { words, at } = aboutStory(list, STORY);
  expect(words).toMatch(/^\S.*[^.\s]$/);
  expect(at).not.toBeNull();
});

test('what was sent back comes with its note, what failed with its reason', () => {
  expect(aboutStory('sentBack', STORY)).toMatchObject({
    words: 'Sent back by Grace',
    note: 'Name the ship.',
  });
  expect(aboutStory('failed', STORY)).toMatchObject({ note: 'The embargo has not ended.', isBad: true });
});

test('the newest change is told: of the stage, or of the words', () => {
  expect(aboutStory('changed', STORY).words).toBe('Grace: in review');
  const typed = { ...STORY, changedAt: '2026-11-26T10:00:00Z' };
  expect(aboutStory('changed', typed)).toMatchObject({ words: 'Changed by Ada', at: typed.changedAt });
  expect(aboutStory('changed', { ...STORY, stageChangedBy: '' }).words).toBe('Changed by Ada');
});

test('a story that nobody has says so, and so does one without a deadline', () => {
  expect(aboutStory('overdue', { ...STORY, assignee: '' }).words).toBe('Nobody has it, was due');
  expect(aboutStory('free', { ...STORY, dueAt: null })).toMatchObject({ words: 'No deadline', at: null });
});
