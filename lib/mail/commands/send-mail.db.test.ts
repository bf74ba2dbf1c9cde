import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { type FakeSmtp, startFakeSmtp } from '#lib/mail/testing/fake-smtp.ts';
import { mailTransport, type SendMail } from '#lib/mail/transport.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { allMail } from '#lib/testing/outbox.ts';
import { MOST_TRIES, sendDueMail } from './send-mail.ts';
import { sweepMail } from './sweep-mail.ts';

withTestNewsroom();

let smtp: FakeSmtp;
let dataDir: string;
const settings = () => ({
  smtpUrl: smtp.url,
  mailFrom: 'Harbour Post <desk@news.example>',
  siteUrl: 'https://news.example',
  dataDir,
});

beforeAll(async () => {
  smtp = await startFakeSmtp();
  dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-mail-'));
});
afterAll(async () => {
  await smtp.close();
  await rm(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  smtp.received.length = 0;
  await db().mailMessage.deleteMany();
});

const aMail = (subject = 'Sent back: Boats', text = 'Boats\n\nName the ship.') =>
  db().mailMessage.create({ data: { to: 'rosa@news.example', subject, text }, select: { id: true } });
const again = () =>
  db().$executeRaw`UPDATE mail_message SET send_at = now() - interval '1 second' WHERE sent_at IS NULL`;

describe('by SMTP', () => {
  test('a message arrives with its subject, both its forms and an id of its own', async () => {
    const { id } = await aMail('Sent back: חדשות', 'חדשות\n\nName the ship.');
    expect(await sendDueMail(mailTransport(settings()))).toEqual([{ id, error: null, isGivenUp: false }]);
    expect(smtp.received).toHaveLength(1);
    const [{ to, data } = { to: [], data: '' }] = smtp.received;
    expect(to).toEqual(['RCPT TO:<rosa@news.example>']);
    expect(data).toContain(`Message-ID: <${id}@news.example>`);
    expect(data).toContain('From: Harbour Post <desk@news.example>');
    expect(data).toMatch(/^Subject: =\?UTF-8\?Q\?Sent_back=3A_/m);
    expect(data).toMatch(/<p =?\s*dir=3D"rtl">.*<p dir=3D"ltr">Name/s);
    expect(data).toContain('multipart/alternative');
    expect(await allMail()).toMatchObject([{ id, attempts: 1, problem: '', sentAt: expect.any(Date) }]);
  });

  test('the key of a link goes, and the copy that is kept has none', async () => {
    const link = 'https://news.example/invitation/';
    await aMail('You are invited', `Join:\n\n${link}${'k'.repeat(43)}`);
    setEnvironment({ SMTP_URL: smtp.url, MAIL_FROM: 'desk@news.example' });
    await sendDueMail(mailTransport(settings()));
    setEnvironment({ SMTP_URL: null, MAIL_FROM: null });
    expect(smtp.received[0]?.data).toContain('k'.repeat(43));
    expect(await db().mailMessage.findFirst({ select: { text: true } })).toEqual({
      text: `Join:\n\n${link}…`,
    });
  });

  test('each of many goes once, with several processes at work', async () => {
    for (let n = 0; n < 12; n += 1) await aMail(`Mail ${n}`);
    const send = mailTransport(settings());
    await Promise.all([sendDueMail(send), sendDueMail(send), sendDueMail(send)]);
    await sendDueMail(send);
    const subjects = smtp.received.map(({ data }) => /^Subject: (.*)$/m.exec(data)?.[1]);
    expect(subjects.toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `Mail ${n}`).toSorted());
  });

  test('what is refused for a while is tried again later, what is refused for good is not', async () => {
    await aMail();
    smtp.recipientAnswers.push('451 come back later');
    const send = mailTransport(settings());
    expect(await sendDueMail(send)).toMatchObject([{ isGivenUp: false }]);
    expect(await sendDueMail(send)).toEqual([]);
    expect(await allMail()).toMatchObject([
      { attempts: 1, problem: expect.stringContaining('451'), sentAt: null },
    ]);
    await again();
    smtp.recipientAnswers.push('550 nobody of that name');
    expect(await sendDueMail(send)).toMatchObject([{ isGivenUp: true }]);
    await again();
    expect(await sendDueMail(send)).toEqual([]);
    expect(smtp.received).toEqual([]);
  });

  test('a server that is away keeps a password of its address out of what admins read', async () => {
    await aMail();
    const send = mailTransport({ ...settings(), smtpUrl: 'smtp://user:hunter2@127.0.0.1:1' });
    expect(await sendDueMail(send)).toMatchObject([{ isGivenUp: false }]);
    const [mail] = await allMail();
    expect(mail?.problem).toMatch(/ECONNREFUSED/);
    expect(mail?.problem).not.toContain('hunter2');
  });
});

describe('a sender that dies', () => {
  test('before the message went loses nothing: somebody else sends it after a while', async () => {
    const { id } = await aMail();
    const never: SendMail = () => new Promise(() => {});
    void sendDueMail(never);
    await vi.waitUntil(async () => (await allMail())[0]?.attempts === 1);
    expect(await sendDueMail(mailTransport(settings()))).toEqual([]);
    await again();
    expect(await sendDueMail(mailTransport(settings()))).toMatchObject([{ id, error: null }]);
  });

  test('right after it went sends the same file again, which is one file', async () => {
    const { id } = await aMail();
    const send = mailTransport({ ...settings(), smtpUrl: null });
    await sendDueMail(send);
    await db().mailMessage.updateMany({ data: { sentAt: null } });
    await again();
    await sendDueMail(send);
    expect(await readdir(join(dataDir, 'outbox'))).toEqual([`${id}.eml`]);
  });
});

test('a message is given up after a number of tries', async () => {
  await aMail();
  const fails: SendMail = async () => {
    throw new Error('no line');
  };
  for (let n = 1; n < MOST_TRIES; n += 1) {
    expect(await sendDueMail(fails)).toMatchObject([{ isGivenUp: false }]);
    await again();
  }
  expect(await sendDueMail(fails)).toMatchObject([{ isGivenUp: true }]);
  await again();
  expect(await sendDueMail(fails)).toEqual([]);
});

test('without a server a message is a file that only the newsroom reads, and is swept after a month', async () => {
  const { id } = await aMail();
  await sendDueMail(mailTransport({ ...settings(), smtpUrl: null, mailFrom: null }));
  const file = join(dataDir, 'outbox', `${id}.eml`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(dataDir, 'outbox'))).mode & 0o777).toBe(0o700);
  expect(await readFile(file, 'utf8')).toContain('From: Nightdesk <nightdesk@news.example>');
  expect(await sweepMail(dataDir)).toBe(0);
  expect((await stat(file)).isFile()).toBe(true);
  const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  await db().mailMessage.updateMany({ data: { sentAt: longAgo } });
  await utimes(file, longAgo, longAgo);
  expect(await sweepMail(dataDir)).toBe(1);
  expect(await readdir(join(dataDir, 'outbox'))).not.toContain(`${id}.eml`);
});
