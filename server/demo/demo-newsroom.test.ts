import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv } from '#lib/env.ts';
import { createTerminal } from '#server/terminal.ts';
import { writeDemo } from './demo-file.ts';
import { DEMO_NEWSROOM } from './demo-newsroom.ts';

test('nothing of it reaches what the operator has set up for the newsroom', () => {
  const set = {
    DATA_DIR: '/srv/news',
    DATABASE_URL: 'postgresql://desk:secret@db.example/news',
    SMTP_URL: 'smtps://mail.example',
    MAIL_FROM: 'desk@news.example',
    ADMIN_EMAIL: 'chief@news.example',
    ADMIN_PASSWORD: 'a password of the chief',
    PORT: '3100',
  };
  const env = parseEnv({ ...set, ...DEMO_NEWSROOM.settings(parseEnv(set)) });
  expect(env).toMatchObject({
    dataDir: '/srv/news/demo',
    port: 3100,
    databaseUrl: null,
    databaseReaderUrl: null,
  });
  expect(env).toMatchObject({
    smtpUrl: null,
    mailFrom: null,
    s3Url: null,
    adminEmail: null,
    adminPassword: null,
  });
});

test('each start shows the sign-ins that were made when it was filled', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-demo-'));
  const env = { ...parseEnv({}), dataDir };
  const lines: string[] = [];
  const output = { write: (line: string) => lines.push(line) };
  const terminal = createTerminal({ result: output, note: output, complain: output, nowMs: () => 0 });
  try {
    await DEMO_NEWSROOM.welcome(env, terminal);
    expect(lines).toEqual([]);
    const ruth = {
      name: 'Ruth Amsalem',
      role: 'editor',
      note: 'Politics',
      email: 'ruth@lantern.example',
    } as const;
    await writeDemo(dataDir, { state: 'filled', signIns: [{ ...ruth, password: 'words-of-ruth' }] });
    await DEMO_NEWSROOM.welcome(env, terminal);
    expect(lines.join('')).toMatch(
      /sign-in as\n {2}editor +ruth@lantern\.example +words-of-ruth +Politics\n/,
    );
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
