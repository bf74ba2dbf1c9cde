import { describe, expect, test } from 'vitest';
import { AUDIT_ACTIONS, type AuditAction, actionGroups, actionName } from './phrases.ts';
import { plainSentence, sentenceOf } from './sentence.ts';
import { ACCOUNT_LINES } from './testing/account-lines.ts';

const DATES = { language: 'en', timeZone: 'UTC' };
const ADA = '0193f000-0000-7000-8000-00000000ada0';
const BOB = '0193f000-0000-7000-8000-0000000000b0';
const HARBOUR = {
  type: 'article',
  id: '0193f000-0000-7000-8000-000000000001',
  name: 'Harbour',
  isThere: true,
};

const BOB_HERE = { type: 'person', id: BOB, name: 'Bob', isThere: true };
const INVITATION = { type: 'invitation', id: BOB, name: null, isThere: false };
const SPORT = { type: 'section', id: BOB, name: 'Sport', isThere: true };
const FERRIES = { type: 'tag', id: BOB, name: 'Ferries', isThere: true };

type Line = Parameters<typeof plainSentence>[0];

function say(action: string, changes: Partial<Line> = {}): string {
  const line: Line = {
    by: { id: ADA, name: 'Ada' },
    action,
    outcome: 'done',
    object: HARBOUR,
    before: null,
    after: null,
    names: { [BOB]: 'Bob' },
    ...changes,
  };
  return plainSentence(line, DATES);
}

/** What the commands write with each action. */
const RECORDED: Readonly<Record<AuditAction, [changes: Partial<Line>, sentence: string]>> = {
  'article.create': [{}, 'Ada began “Harbour”'],
  'article.translate': [{ after: { language: 'he' } }, 'Ada began a translation of “Harbour” (he)'],
  'article.linkTranslation': [{}, 'Ada linked “Harbour” with a translation of it'],
  'article.unlinkTranslation': [{}, 'Ada parted “Harbour” from a translation of it'],
  'article.seed': [{ after: { count: 9 } }, 'Ada added 9 invented articles to “Harbour”'],
  'article.edit': [{}, 'Ada edited “Harbour”'],
  'article.submit': [{}, 'Ada submitted “Harbour” for review'],
  'article.withdraw': [{}, 'Ada withdrew “Harbour” from review'],
  'article.sendBack': [{ after: { note: 'Name the ship.' } }, 'Ada sent “Harbour” back: “Name the ship.”'],
  'article.approve': [{}, 'Ada approved “Harbour”'],
  'article.publish': [{}, 'Ada published “Harbour”'],
  'article.publishUpdate': [{}, 'Ada published an update of “Harbour”'],
  'article.schedule': [
    { after: { scheduledFor: '2026-11-26T18:00:00.000Z' } },
    'Ada scheduled “Harbour” for 26 November 2026 at 18:00 UTC',
  ],
  'article.scheduleUpdate': [
    { after: { scheduledFor: '2026-11-26T18:00:00.000Z' } },
    'Ada scheduled an update of “Harbour” for 26 November 2026 at 18:00 UTC',
  ],
  'article.cancelSchedule': [{}, 'Ada cancelled the schedule of “Harbour”'],
  'article.scheduleUnpublish': [
    { after: { unpublishAt: '2026-11-26T18:00:00.000Z' } },
    'Ada planned the end of “Harbour” for 26 November 2026 at 18:00 UTC',
  ],
  'article.unpublish': [{}, 'Ada unpublished “Harbour”'],
  'article.kill': [
    { after: { reason: 'A court has ordered it.' } },
    'Ada killed “Harbour”: “A court has ordered it.”',
  ],
  'article.trash': [{}, 'Ada moved “Harbour” to the trash'],
  'article.untrash': [{}, 'Ada took “Harbour” out of the trash'],
  'article.delete': [
    { by: { id: null, name: 'Nightdesk (trash)' }, before: { name: 'Harbour' } },
    'Nightdesk (trash) deleted “Harbour” for good',
  ],
  'article.scheduleFailed': [
    { by: { id: null, name: 'Nightdesk (schedule)' }, after: { problem: 'It is under embargo.' } },
    'Nightdesk (schedule) could not publish “Harbour” when it was due: “It is under embargo.”',
  ],
  'article.assign': [
    { before: { assigneeId: null }, after: { assigneeId: BOB } },
    'Ada assigned “Harbour” to Bob',
  ],
  'article.hide': [
    { before: { isConfidential: false }, after: { isConfidential: true } },
    'Ada made “Harbour” confidential',
  ],
  'article.overwrite': [{}, 'Ada replaced somebody else’s words in “Harbour”'],
  'article.restore': [{ after: { from: 3, revision: 7 } }, 'Ada restored revision 3 of “Harbour”'],
  'article.name_revision': [
    { after: { name: 'Before legal', revision: 2 } },
    'Ada named revision 2 of “Harbour”: “Before legal”',
  ],
  'article.share': [{ after: { revision: null } }, 'Ada made a link that shows “Harbour”'],
  'article.unshare': [{}, 'Ada ended a link that showed “Harbour”'],
  'person.create': [
    { object: { type: 'person', id: BOB, name: 'Bob', isThere: true } },
    'Ada added Bob to the staff',
  ],
  'person.invite': [
    { object: INVITATION, after: { email: 'bob@news.example', role: 'editor' } },
    'Ada invited bob@news.example to join',
  ],
  'person.renew_invitation': [
    { object: INVITATION, after: { email: 'bob@news.example' } },
    'Ada invited bob@news.example once more',
  ],
  'person.withdraw_invitation': [
    { object: INVITATION, before: { email: 'bob@news.example' } },
    'Ada withdrew the invitation of bob@news.example',
  ],
  'person.import': [
    { object: { ...BOB_HERE, id: null, name: null }, after: { invited: 3 } },
    'Ada imported people from a file and invited 3 of them',
  ],
  'person.join': [{ object: BOB_HERE }, 'Ada accepted an invitation and joined the staff'],
  'person.invite_to_link': [{ object: BOB_HERE }, 'Ada invited Bob to link an account for single sign-on'],
  'person.change_role': [
    { object: BOB_HERE, before: { role: 'reporter' }, after: { role: 'editor' } },
    'Ada changed the role of Bob from reporter to editor',
  ],
  'person.disable': [{ object: BOB_HERE }, 'Ada disabled Bob'],
  'person.enable': [{ object: BOB_HERE }, 'Ada let Bob in again'],
  'person.switch_off_factors': [{ object: BOB_HERE }, 'Ada switched off the second factor of Bob'],
  'person.sign_out': [{ object: BOB_HERE }, 'Ada signed Bob out everywhere'],
  'person.hand_over': [
    { object: { ...BOB_HERE, name: 'Eve' }, after: { to: BOB, stories: 3 } },
    'Ada handed 3 stories of Eve over to Bob',
  ],
  'person.delete': [{ object: BOB_HERE }, 'Ada deleted the account of Bob'],
  'person.reset': [
    { by: { id: null, name: 'Nightdesk (command line)' }, object: BOB_HERE },
    'Nightdesk (command line) gave Bob a new password, ended all their sessions and switched off their second factor',
  ],
  'person.choose_mail': [{}, 'Ada chose when to be mailed'],
  'profile.create': [
    { object: { type: 'profile', id: BOB, name: 'Bob', isThere: true } },
    'Ada made the author profile Bob',
  ],
  'profile.edit': [
    { object: { type: 'profile', id: BOB, name: 'Bob', isThere: true } },
    'Ada edited the author profile Bob',
  ],
  'profile.merge': [
    { object: { type: 'profile', id: BOB, name: 'B.', isThere: true }, after: { name: 'Bob' } },
    'Ada merged the author profile B. into another: “Bob”',
  ],
  'section.create': [{ object: SPORT }, 'Ada made the section Sport'],
  'section.edit': [{ object: SPORT }, 'Ada edited the section Sport'],
  'section.move': [{ object: SPORT }, 'Ada moved the section Sport in the order'],
  'section.merge': [
    { object: SPORT, after: { name: 'Culture' } },
    'Ada merged the section Sport into another: “Culture”',
  ],
  'tag.edit': [{ object: FERRIES }, 'Ada renamed the tag Ferries'],
  'tag.merge': [
    { object: FERRIES, after: { name: 'Boats' } },
    'Ada merged the tag Ferries into another: “Boats”',
  ],
  'tag.delete': [{ object: FERRIES }, 'Ada deleted the tag Ferries'],
  'tag.addAlias': [
    { object: FERRIES, after: { name: 'Boats' } },
    'Ada gave the tag Ferries another name: “Boats”',
  ],
  'tag.removeAlias': [
    { object: FERRIES, before: { name: 'Boats' } },
    'Ada took another name from the tag Ferries: “Boats”',
  ],
  'tag.create': [
    { object: { type: 'tag', id: BOB, name: 'Ferries', isThere: true } },
    'Ada made the tag Ferries',
  ],
  'audit.export': [
    { object: { type: 'audit', id: null, name: null, isThere: false }, after: { format: 'csv' } },
    'Ada exported the audit log as CSV',
  ],
  ...ACCOUNT_LINES,
  'settings.change': [
    { object: { type: 'newsroom', id: null, name: null, isThere: false }, after: { tagline: 'By night' } },
    'Ada changed the settings',
  ],
};

test.each(AUDIT_ACTIONS)('%s has a sentence', (action) => {
  const [changes, sentence] = RECORDED[action];
  expect(say(action, changes)).toBe(sentence);
});

test.each(AUDIT_ACTIONS)('%s has a sentence for a refusal, with and without an object', (action) => {
  const refused = say(action, { outcome: 'refused' });
  expect(refused).toMatch(/^Ada was not allowed to [a-z]/);
  const nothing = { type: 'article', id: null, name: null, isThere: false };
  for (const words of [refused, say(action, { outcome: 'refused', object: nothing })]) {
    expect(words).not.toMatch(/[{}]|undefined|null|\[object/);
  }
});

test('no two actions are called the same in their group', () => {
  const groups = actionGroups();
  expect(groups.flatMap(({ options }) => options.map(({ value }) => value)).toSorted()).toEqual(
    AUDIT_ACTIONS.toSorted(),
  );
  for (const { options } of groups) {
    const labels = options.map(({ label }) => label);
    expect(new Set(labels).size, labels.join(', ')).toBe(labels.length);
  }
  expect(actionName('article.sendBack')).toBe('Send back');
});

describe('the other ways in which an action is told', () => {
  test.each<[string, Partial<Line>, string]>([
    ['article.assign', { before: { assigneeId: null }, after: { assigneeId: ADA } }, 'Ada took “Harbour” on'],
    [
      'article.assign',
      { before: { assigneeId: BOB }, after: { assigneeId: null } },
      'Ada took the assignment of “Harbour” back',
    ],
    [
      'article.assign',
      { before: { assigneeId: null, priority: 'normal' }, after: { assigneeId: null, priority: 'high' } },
      'Ada changed the deadline or the priority of “Harbour”',
    ],
    [
      'article.hide',
      { before: { isConfidential: true }, after: { isConfidential: true } },
      'Ada changed who sees the confidential “Harbour”',
    ],
    [
      'article.hide',
      { before: { isConfidential: true }, after: { isConfidential: false } },
      'Ada made “Harbour” open to the staff again',
    ],
    [
      'article.restore',
      { after: { from: { textVersion: 9 } } },
      'Ada restored an earlier moment of “Harbour”',
    ],
    [
      'article.name_revision',
      { after: { name: null, revision: 2 } },
      'Ada took the name from revision 2 of “Harbour”',
    ],
    ['article.share', { after: { revision: 2 } }, 'Ada made a link that shows revision 2 of “Harbour”'],
    ['article.scheduleUnpublish', { after: { unpublishAt: null } }, 'Ada took back when “Harbour” ends'],
    [
      'person.change_role',
      { object: BOB_HERE, before: { role: 'editor' }, after: { role: 'editor' } },
      'Ada changed the sections of Bob',
    ],
    [
      'person.disable',
      { outcome: 'refused', object: { ...BOB_HERE, id: null } },
      'Ada was not allowed to disable somebody',
    ],
    [
      'person.hand_over',
      { object: BOB_HERE, after: { to: ADA, stories: 1 } },
      'Ada handed one story of Bob over to somebody who is gone',
    ],
    [
      'article.create',
      { outcome: 'refused', object: { ...HARBOUR, id: null } },
      'Ada was not allowed to begin an article',
    ],
    ['story.fold', {}, 'Ada did “story.fold” with “Harbour”'],
  ])('%s', (action, changes, sentence) => {
    expect(say(action, changes)).toBe(sentence);
  });
});

test.each([
  [{ name: '', isThere: true }, 'Ada published an untitled article'],
  [{ name: null, isThere: false }, 'Ada published an article that is gone'],
])('an article without a headline: %j', (changes, sentence) => {
  expect(say('article.publish', { object: { ...HARBOUR, ...changes } })).toBe(sentence);
});

test('what people wrote is never taken for a part of the sentence', () => {
  const after = { name: 'x {object} y', revision: 1 };
  const line = {
    by: { id: ADA, name: 'Ada' },
    action: 'article.name_revision',
    outcome: 'done',
    after,
  } as const;
  expect(sentenceOf({ ...line, object: HARBOUR, before: null, names: {} }, DATES)).toEqual({
    lead: 'named revision 1 of',
    tail: ': “x {object} y”',
  });
});
