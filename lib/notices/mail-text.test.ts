import { describe, expect, test } from 'vitest';
import { isNoticeKind, mailTimesOf, NOTICE_KINDS, NOTICES } from './kinds.ts';
import { digestMail, noticeMail, type ToldNotice } from './mail-text.ts';
import { noticeSentence } from './sentence.ts';

const HOUSE = { newsroomName: 'The Harbour Post', siteUrl: 'https://news.example' };
const NOTICE: ToldNotice = {
  kind: 'sent_back',
  actorName: 'Grace',
  text: 'Who voted?\nName the ship.',
  articleId: '0193f000-0000-7000-8000-000000000001',
  headline: 'Harbour vote',
  isConfidential: false,
};

describe('the mail of a notice', () => {
  test('says what happened to which story, what was said, and where to go', () => {
    expect(noticeMail(NOTICE, HOUSE)).toEqual({
      subject: 'Sent back: Harbour vote',
      text: [
        'Harbour vote',
        'Grace sent it back to you.',
        'Who voted?\nName the ship.',
        'https://news.example/admin/articles/0193f000-0000-7000-8000-000000000001',
        'The Harbour Post\nWhat reaches you by mail is yours to choose: https://news.example/admin/account',
      ].join('\n\n'),
    });
  });

  test('of a confidential story says neither its headline nor what was said', () => {
    const { subject, text } = noticeMail({ ...NOTICE, isConfidential: true }, HOUSE);
    expect(subject).toBe('Sent back: a confidential story');
    expect(text).not.toMatch(/Harbour vote|ship/);
    expect(text).toContain('/admin/articles/0193f000');
  });

  test.each(NOTICE_KINDS)('has a subject and a sentence for %s, by somebody and by itself', (kind) => {
    const { subject } = noticeMail({ ...NOTICE, kind }, HOUSE);
    expect(subject).toBe(`${NOTICES[kind].short}: Harbour vote`);
    for (const actorName of ['Grace', '']) {
      expect(noticeSentence({ kind, actorName })).toMatch(/^[A-Z][^\n]*\.$/);
      expect(noticeSentence({ kind, actorName })).not.toMatch(/undefined| {2}/);
    }
  });

  test.each(['Boats\r\nBcc: x@y.example', '\r\n\r\n', '\u202Eevil'])(
    'keeps a hostile headline in its line: %j',
    (headline) => {
      const { subject, text } = noticeMail(
        { ...NOTICE, headline, actorName: 'Grace\r\nCc: z@y.example' },
        HOUSE,
      );
      expect(subject).not.toMatch(/[\r\n\u202E]/);
      expect(text).not.toMatch(/\r|^(?:Bcc|Cc):|\u202E/m);
      expect(text.split('\n\n')).toHaveLength(5);
    },
  );
});

describe('the mail of a day', () => {
  test('brings its notices in order, with where to find all', () => {
    const second = { ...NOTICE, kind: 'published', headline: 'Ferries', text: '' } as const;
    const { subject, text } = digestMail([NOTICE, second], HOUSE);
    expect(subject).toBe('The Harbour Post: 2 notices since yesterday');
    expect(text).toMatch(
      /^Harbour vote\nGrace sent it back to you\..*\n\nFerries\nGrace published it\.\nhttps/s,
    );
    expect(text).toContain('https://news.example/admin/notices');
  });

  test('counts what it does not bring', () => {
    const { text } = digestMail(
      Array.from({ length: 70 }, () => NOTICE),
      HOUSE,
    );
    expect(text).toContain('There are 20 more.');
    expect(text.length).toBeLessThan(100_000);
  });
});

describe('choices', () => {
  test('that were not made are the newsroom’s', () => {
    expect(mailTimesOf({}).sent_back).toBe('at_once');
    expect(mailTimesOf(null).published).toBe('daily');
  });

  test('hold, and what is none of ours does not', () => {
    const times = mailTimesOf({ sent_back: 'never', published: 'hourly', toString: 'daily' });
    expect([times.sent_back, times.published]).toEqual(['never', 'daily']);
    expect(Object.keys(times)).toEqual([...NOTICE_KINDS]);
    expect(isNoticeKind('toString')).toBe(false);
  });
});
