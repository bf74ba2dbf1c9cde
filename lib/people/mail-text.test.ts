import { describe, expect, test } from 'vitest';
import { handOverMail, invitationMail, withArticle } from './mail-text.ts';

const HOUSE = { newsroomName: 'The Lantern', siteUrl: 'https://news.example' };
const INVITATION = {
  actorName: 'Ada',
  name: 'Eve',
  role: 'editor',
  token: 'a-token',
  until: '29 November 2026 at 14:02 UTC',
  provider: null,
  isHere: false,
} as const;

describe('an invitation', () => {
  test('says who invites, to what, as what, and has its link in a line of its own', () => {
    const { subject, text } = invitationMail(INVITATION, HOUSE);
    expect(subject).toBe('You are invited to The Lantern');
    expect(text).toContain('Hello Eve,');
    expect(text).toContain('Ada invites you to join the newsroom of The Lantern as an editor.');
    expect(text.split('\n')).toContain('https://news.example/invitation/a-token');
    expect(text).toContain('until 29 November 2026 at 14:02 UTC');
  });

  test.each([
    [false, 'You are invited to The Lantern', 'to join the newsroom of The Lantern as an editor.'],
    [
      true,
      'The Lantern: sign in by Harbour Login',
      'to sign in to the newsroom of The Lantern by Harbour Login',
    ],
  ])('by the provider of single sign-on asks for no password (is here: %s)', (isHere, subject, what) => {
    const mail = invitationMail({ ...INVITATION, provider: 'Harbour Login', isHere }, HOUSE);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(what);
    expect(mail.text).toContain('Open this link to sign in by Harbour Login:');
    expect(mail.text).not.toContain('password');
  });

  test('of the system names nobody', () => {
    const { text } = invitationMail({ ...INVITATION, actorName: '', name: '' }, HOUSE);
    expect(text).toMatch(/^Hello,\n\nYou are invited to join/);
  });

  test('takes names for words, whatever stands in them', () => {
    const sly = 'Eve\r\nBcc: all@news.example';
    const { subject, text } = invitationMail({ ...INVITATION, name: sly, actorName: sly }, HOUSE);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.split('\n')).not.toContain('Bcc: all@news.example');
  });
});

test.each([
  [1, 'Handed over to you: one story of Bob'],
  [1200, 'Handed over to you: 1,200 stories of Bob'],
])('a hand-over of %i is told', (stories, subject) => {
  expect(handOverMail({ actorName: 'Ada', fromName: 'Bob', stories }, HOUSE)).toMatchObject({ subject });
});

test('roles have their article', () => {
  expect([withArticle('admin'), withArticle('reporter')]).toEqual(['an admin', 'a reporter']);
});
