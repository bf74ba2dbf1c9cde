import 'server-only';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Env } from '#lib/env.ts';
import { mimeOf, type WaitingMail } from './message.ts';

/** Hands a message on; when it returns, somebody else answers for it. */
export type SendMail = (mail: WaitingMail) => Promise<void>;

type Settings = Pick<Env, 'smtpUrl' | 'mailFrom' | 'siteUrl' | 'dataDir'>;

// No step of a conversation takes longer, so that all of them together end before somebody else tries.
const PATIENCE_MS = 15_000;

/** Sends by SMTP where that is set up, else into files. */
export function mailTransport(settings: Settings): SendMail {
  return settings.smtpUrl === null ? intoFiles(settings) : bySmtp(settings, settings.smtpUrl);
}

function bySmtp(settings: Settings, url: string): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return async (mail) => void (await transport.sendMail(mimeOf(mail, settings)));
}

/** Where messages go that no server takes. */
export function mailFolder(dataDir: string): string {
  return join(dataDir, 'outbox');
}

// Named after its row, so that a message written twice is one file; renamed, so that it is there whole or not at all.
function intoFiles(settings: Settings): SendMail {
  const folder = mailFolder(settings.dataDir);
  return async (mail) => {
    const content = await new MailComposer(mimeOf(mail, settings)).compile().build();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, `.${mail.id}.${process.pid}`);
    await writeFile(unfinished, content, { mode: 0o600 });
    await chmod(unfinished, 0o600);
    await rename(unfinished, join(folder, `${mail.id}.eml`));
  };
}
