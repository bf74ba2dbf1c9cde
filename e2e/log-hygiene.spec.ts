import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import { CANARY, leakIn } from './support/canaries.ts';
import { ask, secretsOf } from './support/database.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { type RefusingMailServer, startRefusingMailServer } from './support/refusing-mail-server.ts';
import { ADMIN, adminToken, signIn } from './support/staff.ts';
import { test } from './support/test.ts';

const METRICS_TOKEN = `${CANARY}metricstoken`;
const ADMIN_PASSWORD = `${CANARY}adminpassword`;
/** What no answer to people may hold: a place in the code, a statement, the name of what keeps the data. */
const INSIDES =
  /\bat .+:\d+:\d+|node_modules|\bprisma\b|\b(?:SELECT|INSERT INTO|UPDATE) ["a-z]|SQLSTATE|kaput/i;

let mail: RefusingMailServer;
let newsroom: Newsroom;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  mail = await startRefusingMailServer();
  newsroom = await startNewsroom({
    env: {
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD,
      AUTH_SECRET: `${CANARY}Jd8sQp1Zx7Lm2Vn9Rt4Yw6Bc0Fg5Hh`,
      LOG_LEVEL: 'debug',
      MAIL_FROM: 'desk@newsroom.test',
      METRICS_TOKEN,
      SMTP_URL: `smtp://mailer:${CANARY}smtppassword@127.0.0.1:${mail.port}`,
    },
  });
});
test.afterAll(async () => {
  await newsroom.remove();
  mail.close();
});

test('nothing secret reaches the log, the figures or an answer, whatever goes wrong', async ({ request }) => {
  test.setTimeout(180_000);
  const token = await adminToken(newsroom);
  await breakThings();
  const refused = await provokeRefusals(request, token);
  const failed = await provokeFailures(request, token);
  expect(await signIn(request, newsroom.url, ADMIN.email, ADMIN_PASSWORD)).toBe(200);
  const cookies = (await request.storageState()).cookies.map(({ value }) => value);

  const lines = () => newsroom.output();
  await expect.poll(lines, { timeout: 30_000 }).toContain('is given up');
  await expect.poll(lines).toContain('an API request failed');
  await expect.poll(lines).toContain('a request failed');
  const metrics = await request.get(`${newsroom.url}/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  });
  expect(metrics.status()).toBe(200);
  expect(leakIn(lines())).toBeNull();
  expect(leakIn(await metrics.text())).toBeNull();

  const answers = await Promise.all([...refused, ...failed].map((answer) => answer.text()));
  for (const secret of [...Object.values(await secretsOf(newsroom)), token, ...cookies]) {
    // Other cookies are words such as the address to return to.
    if (secret.length >= 32 && !secret.startsWith('http')) {
      expect([lines().includes(secret), answers.join().includes(secret)]).toEqual([false, false]);
    }
  }
  for (const answer of failed) await isCalm(answer);
});

/** Lets the database refuse what is written and not find what is read, and a mail server refuse a reader. */
async function breakThings(): Promise<void> {
  await ask(
    newsroom,
    `ALTER TABLE article ADD CONSTRAINT kaput CHECK (headline !~ '${CANARY}') NOT VALID;
     CREATE FUNCTION kaput() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'kaput: %', NEW.headline; END $$;
     CREATE TRIGGER kaput BEFORE INSERT ON article
       FOR EACH ROW WHEN (NEW.headline ~ '${CANARY}raised') EXECUTE FUNCTION kaput();
     ALTER TABLE published.story_search RENAME TO kaput_search;
     INSERT INTO mail_message (id, "to", subject, text)
     VALUES (gen_random_uuid(), '${CANARY}.reader@post.example', '${CANARY}subject', '${CANARY}text')`,
  );
}

const HEADERS = {
  cookie: `__Host-session=${CANARY}cookie; next-auth.session-token=${CANARY}session`,
  referer: `https://news.example/?token=${CANARY}referer`,
  'x-api-key': `${CANARY}key`,
};

async function provokeRefusals(request: APIRequestContext, token: string): Promise<APIResponse[]> {
  const { url } = newsroom;
  const wrong = await signIn(request, url, `${CANARY}@post.example`, `${CANARY}wrongpassword`);
  expect(wrong).toBe(401);
  const articles = `${url}/api/v1/articles`;
  const json = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return await Promise.all([
    request.get(`${url}/preview/${CANARY}sharetoken`, { headers: HEADERS }),
    request.get(`${url}/invitation/${CANARY}invitationtoken?code=${CANARY}`, { headers: HEADERS }),
    request.get(`${url}/sign-in?next=/${CANARY}query`, { headers: HEADERS }),
    request.get(articles, { headers: { authorization: `Bearer ndk_${CANARY}apitoken` } }),
    request.get(`${url}/metrics`, { headers: { authorization: `Bearer ${CANARY}guess` } }),
    request.post(articles, { headers: json, data: Buffer.from(`{"headline": "${CANARY}broken`) }),
    request.post(articles, { headers: json, data: { headline: { nested: `${CANARY}object` } } }),
    request.post(`${url}/sign-in`, {
      headers: { origin: url, 'next-action': `${CANARY}action`, 'content-type': 'text/plain' },
      data: `["${CANARY}argument"]`,
    }),
  ]);
}

async function provokeFailures(request: APIRequestContext, token: string): Promise<APIResponse[]> {
  const { url } = newsroom;
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `${CANARY}body` }] }],
  };
  const write = (headline: string) =>
    request.post(`${url}/api/v1/articles`, {
      headers: { authorization: `Bearer ${token}` },
      data: { section: 'world', headline, body },
    });
  const answers = [
    await write(`${CANARY}headline`),
    await write(`${CANARY}raised`),
    await request.get(`${url}/search?q=${CANARY}search`, { headers: HEADERS }),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([500, 500, 500]);
  return answers;
}

/** It says by which id the log tells more, and nothing of the insides. */
async function isCalm(answer: APIResponse): Promise<void> {
  expect(answer.headers()['x-request-id']).toMatch(/^[\w-]{8,}$/);
  const text = await answer.text();
  expect(INSIDES.exec(text)?.[0] ?? null, text).toBeNull();
  expect(leakIn(text)).toBeNull();
}
