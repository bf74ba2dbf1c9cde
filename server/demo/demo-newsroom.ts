import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { PAPER, SECTIONS } from '#lib/demo/paper.ts';
import { emailOf, STAFF, type StaffKey, type StaffMember } from '#lib/demo/staff.ts';
import { OIDC_VARIABLES } from '#lib/env-oidc.ts';
import type { Preparation } from '#server/supervisor/preparation.ts';
import type { Terminal } from '#server/terminal.ts';
import { clearFolder } from './clear-folder.ts';
import { readDemo, type SignIn, writeDemo } from './demo-file.ts';

/** Whose sign-ins are printed: one of each role, and of the editors one who has some sections only. */
const SHOWN: readonly StaffKey[] = ['ingrid', 'tobias', 'ruth', 'niamh', 'edith'];

// Nothing of it reaches the operator's own database, mailboxes or pictures, whatever `.env` says.
const OF_ITS_OWN = {
  DATABASE_URL: '',
  DATABASE_READER_URL: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  S3_URL: '',
  ADMIN_EMAIL: '',
  ADMIN_PASSWORD: '',
  ...Object.fromEntries(Object.keys(OIDC_VARIABLES).map((name) => [name, ''])),
};

/** A newsroom in a folder of its own, filled once with an invented paper. */
export const DEMO_NEWSROOM: Preparation = {
  settings: ({ dataDir }) => ({ ...OF_ITS_OWN, DATA_DIR: join(dataDir, 'demo') }),
  clear: ({ dataDir }) => clearFolder(dataDir),
  async fill({ env: { dataDir }, terminal, stop }) {
    if ((await readDemo(dataDir))?.state === 'filled') return;
    const passwords = new Map(staffKeys().map((key) => [key, randomBytes(12).toString('base64url')]));
    const passwordOf = (key: StaffKey) => passwords.get(key) ?? '';
    await fill({ passwordOf, signal: stop, step: terminal.step });
    await writeDemo(dataDir, {
      state: 'filled',
      signIns: staffKeys().map((key) => signInOf(key, passwordOf(key))),
    });
  },
  async welcome({ dataDir, siteUrl }, terminal) {
    const demo = await readDemo(dataDir);
    if (demo?.state === 'filled') showSignIns(demo.signIns, siteUrl, terminal);
  },
};

type Wishes = Omit<Parameters<typeof import('#lib/demo/commands.ts').fillDemo>[1], 'now'>;

/** Loaded late: the database client exists only after the build, and reads its environment when it is loaded. */
async function fill(wishes: Wishes): Promise<void> {
  const { fillDemo } = await import('#lib/demo/commands.ts');
  const { systemActor } = await import('#lib/auth/system-actor.ts');
  const { closeDatabase } = await import('#lib/db.ts');
  try {
    await fillDemo(systemActor('demo'), { now: new Date(), ...wishes });
  } finally {
    await closeDatabase();
  }
}

function staffKeys(): StaffKey[] {
  return Object.keys(STAFF) as StaffKey[];
}

function signInOf(key: StaffKey, password: string): SignIn {
  const { name, role, sections }: StaffMember = STAFF[key];
  const names = SECTIONS.filter(({ slug }) => sections.includes(slug)).map((section) => section.name);
  const note = role === 'editor' ? names.join(', ') || 'all sections' : '';
  return { name, role, note, email: emailOf(key), password };
}

function showSignIns(signIns: readonly SignIn[], siteUrl: string, terminal: Terminal): void {
  const emails = SHOWN.map(emailOf);
  const shown = signIns.filter(({ email }) => emails.includes(email));
  const [emailWidth, passwordWidth] = [widest(emails), widest(shown.map(({ password }) => password))];
  terminal.result(`\n${PAPER.name}, a paper that does not exist. Sign in at ${siteUrl}/sign-in as`);
  for (const { role, note, email, password } of shown) {
    const of = note === '' ? '' : `  ${note}`;
    terminal.result(
      `  ${role.padEnd(12)} ${email.padEnd(emailWidth)}  ${password.padEnd(passwordWidth)}${of}`.trimEnd(),
    );
  }
  terminal.result('');
}

function widest(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length));
}
