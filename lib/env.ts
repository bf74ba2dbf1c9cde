import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { OIDC_VARIABLES, type OidcSettings, oidcContradiction, toOidcSettings } from './env-oidc.ts';
import { checked, isPlainHttpElsewhere, splitList, text } from './env-variables.ts';

/** A setting that cannot be used; the message is a sentence for the operator and never holds a secret. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/** The settings of one run, checked and with defaults filled in. Addresses are origins without a slash at the end. */
export interface Env {
  readonly port: number;
  readonly host: string;
  readonly siteUrl: string;
  /** Absolute path of the folder that holds everything this program writes. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databaseReaderUrl: string | null;
  readonly authSecret: string | null;
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly s3Url: string | null;
  /** Addresses, CIDR ranges or the word `loopback`. */
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  /** The provider of single sign-on; null without one. */
  readonly oidc: OidcSettings | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** null: pretty on a terminal, JSON elsewhere. */
  readonly logFormat: 'pretty' | 'json' | null;
  /** Loopback port that Next listens on behind the front door. */
  readonly backPort: number | null;
  readonly chromiumPath: string | null;
  /** The folder from which the operator typed the command, for file names given relative to it. */
  readonly startedFrom: string;
  readonly nodeEnv: string;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
/** What examples and manuals write where a secret belongs; random characters hold none of it. */
const PLACEHOLDER =
  /change[-_ ]?(me|this)|replace[-_ ]?(me|this|with)|your[-_ ]?(auth|secret|own)|(super|top|my)[-_ ]?secret|secret[-_ ]?key|password|placeholder|at[-_ ]least[-_ ]32/i;
const HIDDEN = /SECRET|PASSWORD|TOKEN|DATABASE|SMTP_URL|S3_URL/;

const port = () =>
  checked((v) => /^\d{1,5}$/.test(v) && +v > 0 && +v < 65536, 'must be a whole number from 1 to 65535');
const address = (protocols: string, must: string) =>
  checked((v) => URL.canParse(v) && protocols.split(' ').includes(new URL(v).protocol), must);
const database = () =>
  checked(
    isDatabaseUrl,
    'must look like postgresql://user:password@host:5432/database, with a database name',
  );

const Variables = z.object({
  PORT: port(),
  HOST: checked((v) => /^[\w.:-]+$/.test(v), 'must be an address or a host name, such as 127.0.0.1'),
  SITE_URL: checked(
    isOrigin,
    'must be the address readers use and nothing after it, such as https://news.example',
  ),
  ALLOW_PLAIN_HTTP: checked((v) => v === 'true' || v === 'false', 'must be true or false'),
  DATA_DIR: text(),
  DATABASE_URL: database(),
  DATABASE_READER_URL: database(),
  AUTH_SECRET: checked(
    isStrongSecret,
    'is too weak: it must be at least 32 random characters, such as the output of "openssl rand -base64 32"',
  ),
  ADMIN_EMAIL: checked(isEmail, 'must be an e-mail address'),
  ADMIN_PASSWORD: checked((v) => v.length >= 12 && v.length <= 128, 'must be 12 to 128 characters long'),
  SMTP_URL: address('smtp: smtps:', 'must start with smtp:// or smtps://'),
  MAIL_FROM: checked(isEmail, 'must hold an e-mail address, such as Newsroom <desk@news.example>'),
  S3_URL: address('https: http: s3:', 'must be an address such as https://key:secret@host/bucket'),
  TRUSTED_PROXIES: checked(
    (v) => splitList(v).every(isProxy),
    'must be addresses or ranges separated by commas, such as 10.0.0.0/8, loopback',
  ),
  ...OIDC_VARIABLES,
  METRICS_TOKEN: checked((v) => v.length >= 16, 'must be at least 16 characters long'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  LOG_FORMAT: z.enum(['pretty', 'json'], 'must be pretty or json').nullable().default(null),
  NIGHTDESK_BACK_PORT: port(),
  CHROMIUM_PATH: text(),
  INIT_CWD: text(),
  NODE_ENV: text(),
});
type Variables = z.infer<typeof Variables>;

/**
 * Checks a record of environment variables; an empty value counts as not set, unknown names are ignored.
 *
 * @throws {EnvError} with one sentence about the first setting that cannot be used.
 */
export function parseEnv(record: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value?.trim()));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) throw new EnvError(explain(parsed.error, given));
  const variables = parsed.data;
  refuseContradictions(variables);
  return toEnv(variables);
}

function explain(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): string {
  const [issue] = error.issues;
  const name = String(issue?.path[0] ?? 'The environment');
  const value = HIDDEN.test(name) ? '' : `, but it is "${given[name]}"`;
  return `${name} ${issue?.message ?? 'cannot be read'}${value}. Correct it in the environment or in .env, or remove it.`;
}

function refuseContradictions(variables: Variables): void {
  const { SITE_URL, ADMIN_EMAIL, ADMIN_PASSWORD, SMTP_URL, MAIL_FROM } = variables;
  if (SITE_URL && isPlainHttpElsewhere(SITE_URL) && variables.ALLOW_PLAIN_HTTP !== 'true') {
    throw new EnvError(
      `SITE_URL is ${SITE_URL}, where passwords would travel unencrypted. Use an https address, or set ALLOW_PLAIN_HTTP=true on a network you trust.`,
    );
  }
  if (Boolean(ADMIN_EMAIL) !== Boolean(ADMIN_PASSWORD)) {
    throw new EnvError('ADMIN_EMAIL and ADMIN_PASSWORD belong together. Set both of them, or neither.');
  }
  if (SMTP_URL && !MAIL_FROM) {
    throw new EnvError(
      'SMTP_URL is set without MAIL_FROM. Set MAIL_FROM to the address that mail is sent from.',
    );
  }
  const contradiction = oidcContradiction(variables, variables.ALLOW_PLAIN_HTTP === 'true');
  if (contradiction !== null) throw new EnvError(contradiction);
}

function toEnv(v: Variables): Env {
  const listenPort = Number(v.PORT ?? 3000);
  return {
    port: listenPort,
    host: v.HOST ?? '::',
    siteUrl: new URL(v.SITE_URL ?? `http://localhost:${listenPort}`).origin,
    // What an operator names at run time is nothing for the build to trace.
    dataDir: resolve(/* turbopackIgnore: true */ v.DATA_DIR ?? 'data'),
    databaseUrl: v.DATABASE_URL,
    databaseReaderUrl: v.DATABASE_READER_URL,
    authSecret: v.AUTH_SECRET,
    adminEmail: v.ADMIN_EMAIL,
    adminPassword: v.ADMIN_PASSWORD,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM,
    s3Url: v.S3_URL,
    trustedProxies: splitList(v.TRUSTED_PROXIES ?? ''),
    metricsToken: v.METRICS_TOKEN,
    oidc: toOidcSettings(v),
    logLevel: v.LOG_LEVEL,
    logFormat: v.LOG_FORMAT,
    backPort: v.NIGHTDESK_BACK_PORT === null ? null : Number(v.NIGHTDESK_BACK_PORT),
    chromiumPath: v.CHROMIUM_PATH,
    startedFrom: v.INIT_CWD ?? process.cwd(),
    nodeEnv: v.NODE_ENV ?? 'development',
  };
}

function isDatabaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname } = new URL(value);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** Length alone does not help when a few characters are typed again and again, or an example is left as it was. */
function isStrongSecret(value: string): boolean {
  return value.length >= 32 && new Set(value).size >= 8 && !isRepeated(value) && !PLACEHOLDER.test(value);
}

/** Whether the text is at most its first half over and over, the last time perhaps cut short. */
function isRepeated(value: string): boolean {
  const half = Math.floor(value.length / 2);
  return Array.from({ length: half }, (_, at) => at + 1).some((n) => value.startsWith(value.slice(n)));
}

function isEmail(value: string): boolean {
  return /^(?:[^<>@\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(value);
}

function isProxy(value: string): boolean {
  if (value === 'loopback') return true;
  const [ip = '', bits, more] = value.split('/');
  const longest = isIP(ip) === 6 ? 128 : 32;
  return (
    isIP(ip) !== 0 && more === undefined && (bits === undefined || (/^\d+$/.test(bits) && +bits <= longest))
  );
}

let current: Env | null = null;

/**
 * The settings of this process, read once at first use.
 *
 * @throws {EnvError} as `parseEnv`.
 */
export function getEnv(): Env {
  // biome-ignore lint/style/noProcessEnv: this file is the one reader of the environment.
  current ??= parseEnv(process.env);
  return current;
}

/** Adds what `.env` in the working directory sets; variables that are set already win. No file is fine. */
export function readDotEnv(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new EnvError(`The file .env cannot be read (${String(error)}). Correct it or remove it.`);
  }
}

/** Sets variables of this process (null removes one) for modules that are imported later. */
export function setEnvironment(changes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(changes)) {
    // biome-ignore lint/style/noProcessEnv: this file is the one reader of the environment.
    const variables = process.env;
    if (value === null) delete variables[name];
    else variables[name] = value;
  }
  current = null;
}

/** This process's environment with changes (null removes a variable), to be given to a child process. */
export function environmentFor(changes: Readonly<Record<string, string | null>>): NodeJS.ProcessEnv {
  // biome-ignore lint/style/noProcessEnv: this file is the one reader of the environment.
  const merged = { ...process.env, ...changes };
  const present = Object.entries(merged).flatMap(([name, value]) => (value == null ? [] : [[name, value]]));
  return Object.fromEntries(present);
}
