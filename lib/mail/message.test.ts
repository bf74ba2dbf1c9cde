import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { describe, expect, test } from 'vitest';
import { mimeOf, type WaitingMail } from './message.ts';

const SENDER = { mailFrom: 'Harbour Post <desk@news.example>', siteUrl: 'https://news.example' };
const MAIL: WaitingMail = {
  id: '0193f000-0000-7000-8000-000000000001',
  to: 'rosa@news.example',
  subject: 'Sent back: Boats',
  text: 'Boats',
  at: new Date('2026-11-26T07:00:00Z'),
};

/** The headers that a message has on the wire, folded lines put together. */
async function headersOf(changes: Partial<WaitingMail>): Promise<string[]> {
  const content = await new MailComposer(mimeOf({ ...MAIL, ...changes }, SENDER)).compile().build();
  const [head = ''] = content.toString('utf8').split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}
const namesOf = (headers: readonly string[]) => headers.map((header) => header.split(':')[0]).toSorted();

const HOSTILE = [
  'Boats\r\nBcc: everybody@news.example',
  'Boats\nContent-Type: text/html\n\n<script>',
  'Boats\rBcc: x@y.example',
  'Boats\u2028Bcc: x@y.example',
  'Boats\u0085Bcc: x@y.example',
  'Boats\0\u000B\u000CBcc: x@y.example',
  '=?UTF-8?Q?Boats=0D=0ABcc:_x@y.example?=',
  `${'Long '.repeat(60)}\r\nBcc: x@y.example`,
  'חדשות\r\nBcc: x@y.example',
];

describe('no headline adds a header', () => {
  test.each(HOSTILE)('as subject: %j', async (subject) => {
    const headers = await headersOf({ subject });
    expect(namesOf(headers)).toEqual(namesOf(await headersOf({})));
    expect(headers.find((header) => header.startsWith('To:'))).toBe('To: rosa@news.example');
  });

  test.each(HOSTILE)('nor a recipient: %j', async (to) => {
    const headers = await headersOf({ to: `rosa@news.example${to}` });
    expect(namesOf(headers)).toEqual(namesOf(await headersOf({})));
    const { to: address } = mimeOf({ ...MAIL, to: `rosa@news.example${to}` }, SENDER);
    expect(JSON.stringify(address)).not.toMatch(/\\[rn]/);
  });

  test('nor does one that reads like an encoded word become one', async () => {
    const subject = HOSTILE[6] ?? '';
    expect(await headersOf({ subject })).toContain('Subject: = ?UTF-8?Q?Boats=0D=0ABcc:_x@y.example?=');
  });
});

test('a message carries the id of its row, its own time, and no way to read files or addresses', async () => {
  const headers = await headersOf({});
  expect(headers).toContain('Message-ID: <0193f000-0000-7000-8000-000000000001@news.example>');
  expect(headers).toContain('Date: Thu, 26 Nov 2026 07:00:00 +0000');
  expect(headers).toContain('Auto-Submitted: auto-generated');
  expect(namesOf(headers)).not.toContain('List-Unsubscribe');
  expect(mimeOf(MAIL, SENDER)).toMatchObject({ disableFileAccess: true, disableUrlAccess: true });
});

test('a newsroom that has not said who sends mail sends it from its own address', () => {
  const { from } = mimeOf(MAIL, { mailFrom: null, siteUrl: 'http://localhost:3000' });
  expect(from).toEqual({ name: 'Nightdesk', address: 'nightdesk@localhost' });
});
