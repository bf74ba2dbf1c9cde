import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { describe, expect, test } from 'vitest';
import { resetMail } from '#lib/auth/password/mail-text.ts';
import { securityMail } from '#lib/auth/security-mail.ts';
import { mimeOf } from '#lib/mail/message.ts';
import { digestMail, noticeMail } from '#lib/notices/mail-text.ts';
import { handOverMail, invitationMail } from '#lib/people/mail-text.ts';
import { HOSTILE_WORDS, UNPRINTABLE_WORDS } from '#lib/testing/hostile-words.ts';

const SENDER = { mailFrom: 'Harbour Post <desk@news.example>', siteUrl: 'https://news.example' };
const WORDS = [
  ...HOSTILE_WORDS,
  ...UNPRINTABLE_WORDS,
  ['a header', 'x\r\nBcc: x@y.example\r\n\r\n<script>canary()</script>'],
  ['an encoded header', '=?UTF-8?Q?x=0D=0ABcc:_x@y.example?='],
  ['a foreign link', 'https://news.example.evil.example/admin https://news.example/admin"onclick="canary()'],
  ['half a character', 'a\ud800b'],
  ['10,000 letters without a break', 'W'.repeat(10_000)],
  ['a picture', '"><img src=x onerror=canary()><svg onload=canary()>{{7351*7}}'],
] as const;

/** Every mail that the newsroom writes, with the same words wherever somebody else's stand. */
function mailsWith(words: string): { subject: string; text: string }[] {
  const house = { newsroomName: words, siteUrl: SENDER.siteUrl };
  const notice = {
    kind: 'sent_back',
    actorName: words,
    text: words,
    articleId: 'a',
    headline: words,
  } as const;
  const told = { ...notice, isConfidential: false };
  const invited = { actorName: words, name: words, role: 'editor', token: 'x', until: 'noon' } as const;
  const news = [
    { kind: 'new_device', device: words, address: words },
    { kind: 'passkey_added', name: words },
    { kind: 'passkey_removed', name: words },
    { kind: 'account_linked', provider: words, label: words },
    { kind: 'account_unlinked', provider: words },
  ] as const;
  return [
    noticeMail(told, house),
    digestMail([told, told], house),
    invitationMail({ ...invited, provider: null, isHere: false }, house),
    invitationMail({ ...invited, provider: words, isHere: true }, house),
    handOverMail({ actorName: words, fromName: words, stories: 2 }, house),
    resetMail({ name: words, token: 'x' }, house),
    ...news.map((one) => securityMail(one, 'noon', house)),
  ];
}

async function headerNames(mail: { subject: string; text: string }): Promise<string[]> {
  const row = { id: '0193f000-0000-7000-8000-000000000001', to: 'rosa@news.example', at: new Date(0) };
  const sent = (await new MailComposer(mimeOf({ ...row, ...mail }, SENDER)).compile().build()).toString();
  expect(Math.max(...sent.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  const [head = ''] = sent.split('\r\n\r\n');
  return Array.from(head.matchAll(/^[\w-]+(?=:)/gm), ([name]) => name).toSorted();
}

describe.each(WORDS)('%s', (_, words) => {
  test('adds no header, and no line is longer than mail allows', async () => {
    const usual = await headerNames({ subject: 'Boats', text: 'Boats' });
    for (const mail of mailsWith(words)) {
      expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      expect(mail.subject.length).toBeLessThanOrEqual(200);
      expect(await headerNames(mail)).toEqual(usual);
    }
  });

  test('is neither an element nor a link in what is shown of a mail', () => {
    for (const mail of mailsWith(words)) {
      const { html } = mimeOf({ id: 'x', to: 'x', at: new Date(0), ...mail }, SENDER);
      const elements = Array.from(String(html).matchAll(/<[^>]*>/g), ([element]) => element);
      expect(elements.filter((element) => !USUAL.test(element))).toEqual([]);
    }
  });
});

const USUAL =
  /^<(?:!doctype html|\/?(?:html|head|body|a|p)|meta charset="utf-8"|br|p dir="(?:ltr|rtl)"|a href="https:\/\/news\.example\/(?:admin|invitation\/|password-reset\/)[\w/-]*")>$/;
