import { type APIRequestContext, expect } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { addGrace, adminToken, GRACE, PASSWORD, tokenOf, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

const REPORTER = { email: 'rosa@newsroom.test', name: 'Rosa' };

let newsroom: Newsroom;
let tokens: { reporter: string; editor: string; admin: string };

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
  const who = ['--email', REPORTER.email, '--name', REPORTER.name, '--role', 'reporter'];
  await newsroom.desk('people', 'add', ...who, '--password', PASSWORD);
  tokens = {
    reporter: await tokenOf(newsroom, REPORTER.email),
    editor: await tokenOf(newsroom, GRACE.email),
    admin: await adminToken(newsroom),
  };
});
test.afterAll(() => newsroom.remove());

interface Article {
  id: string;
  version: number;
  stage: string;
  publication: string;
  [field: string]: unknown;
}

/** One story as each of its people handles it over HTTP; every call names the version that the last one left. */
class Life {
  private article: Article = { id: '', version: 0, stage: '', publication: '' };
  private readonly request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.request = request;
  }

  async begin(headline: string, text: string) {
    const data = { headline, section: 'world', bylineText: 'By the desk', body: bodyOf(text) };
    this.article = await this.send('reporter', 'post', '', data, 201);
  }

  async edit(who: keyof typeof tokens, text: string) {
    const data = { version: this.article.version, body: bodyOf(text) };
    this.article = await this.send(who, 'patch', `/${this.article.id}`, data, 200);
  }

  async moves(who: keyof typeof tokens, name: string, input: object = {}): Promise<Article> {
    const data = { version: this.article.version, ...input };
    this.article = await this.send(who, 'post', `/${this.article.id}/${name}`, data, 200);
    return this.article;
  }

  async isRefused(who: keyof typeof tokens, name: string, status: number, input: object = {}) {
    const data = { version: this.article.version, ...input };
    const problem = await this.send(who, 'post', `/${this.article.id}/${name}`, data, status);
    expect(String(problem.detail)).toMatch(/^[A-Z“].+\.$/s);
    return problem;
  }

  private async send(
    who: keyof typeof tokens,
    method: 'post' | 'patch',
    path: string,
    data: object,
    status: number,
  ): Promise<Article> {
    const headers = { authorization: `Bearer ${tokens[who]}` };
    const answer = await this.request[method](`${newsroom.url}/api/v1/articles${path}`, { headers, data });
    const content = await answer.json();
    expect(answer.status(), `${path}: ${JSON.stringify(content).slice(0, 400)}`).toBe(status);
    const kind = status < 400 ? 'application/json' : 'application/problem+json';
    expect(answer.headers()['content-type']).toContain(kind);
    return content;
  }
}

function bodyOf(text: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

test('the whole life of a story over HTTP, from its first draft to its end', async ({ request }) => {
  const life = new Life(request);
  const page = `${newsroom.url}/world/harbour-vote`;
  const seen = async () => (await request.get(page, { maxRedirects: 0 })).status();
  const readersRead = async () => await (await request.get(page)).text();

  await life.begin('Harbour vote', 'The council voted 17 to 12.');
  await life.isRefused('reporter', 'publish', 403);
  await life.isRefused('editor', 'approve', 409);
  expect(await life.moves('reporter', 'submit')).toMatchObject({ stage: 'in_review', may: { edit: false } });
  await life.isRefused('editor', 'send-back', 422, { note: ' ' });
  const sentBack = await life.moves('editor', 'send-back', { note: 'Who voted?' });
  expect(sentBack).toMatchObject({ stage: 'draft', stageNote: 'Who voted?' });
  await life.edit('reporter', 'The harbour council voted 17 to 12.');
  await life.moves('reporter', 'submit');
  expect(await life.moves('editor', 'approve')).toMatchObject({ stage: 'approved', publication: 'never' });

  await life.isRefused('editor', 'schedule', 422, { at: '2020-01-01T00:00:00Z' });
  const scheduled = await life.moves('editor', 'schedule', { at: '2126-01-01T06:00:00Z' });
  expect(scheduled).toMatchObject({ publication: 'scheduled', scheduledFor: '2126-01-01T06:00:00.000Z' });
  expect(await seen()).toBe(404);
  expect(await life.moves('editor', 'cancel-schedule')).toMatchObject({ publication: 'never' });

  expect(await life.moves('editor', 'publish')).toMatchObject({ publication: 'live', updatedAt: null });
  expect(await readersRead()).toContain('voted 17 to 12');
  await life.edit('editor', 'The harbour council voted 18 to 12.');
  const asked = await life.isRefused('editor', 'publish', 409, { change: { kind: 'fix' } });
  expect(asked).toMatchObject({
    code: 'needs_confirmation',
    findings: [{ kind: 'number', before: ['17'], after: ['18'] }],
  });
  expect(await readersRead()).toContain('voted 17 to 12');
  const updated = await life.moves('editor', 'publish', { change: { kind: 'update' } });
  expect(updated).toMatchObject({ updatedAt: expect.any(String), hasUnpublishedChanges: false });
  await life.edit('editor', 'The harbour council voted 19 to 12.');
  await life.moves('editor', 'publish', { change: { kind: 'correction', text: 'The count was wrong.' } });
  expect(await readersRead()).toContain('voted 19 to 12');

  expect(await life.moves('editor', 'unpublish')).toMatchObject({ publication: 'unpublished' });
  expect(await seen()).toBe(410);
  expect(await life.moves('editor', 'publish')).toMatchObject({ publication: 'live' });
  expect(await seen()).toBe(200);
  expect(await life.moves('editor', 'kill', { reason: 'A court order.' })).toMatchObject({
    publication: 'killed',
    may: { publish: false, edit: false },
  });
  expect(await seen()).toBe(410);
  expect(await readersRead()).not.toContain('court');
  await life.isRefused('admin', 'publish', 409);
  await life.isRefused('admin', 'resurrect', 404);
});

test('what is thrown away comes back from the trash, and nothing else moves there', async ({ request }) => {
  const life = new Life(request);
  await life.begin('Second thoughts', 'The ferry sails.');
  expect(await life.moves('reporter', 'trash')).toMatchObject({ trashedAt: expect.any(String) });
  await life.isRefused('editor', 'publish', 409);
  expect(await life.moves('reporter', 'untrash')).toMatchObject({ trashedAt: null });
  await life.moves('reporter', 'submit');
  expect(await life.moves('reporter', 'withdraw')).toMatchObject({ stage: 'draft' });
});

test('what is scheduled goes live by itself, not before its time', async ({ request }) => {
  const life = new Life(request);
  const seen = async () => (await request.get(`${newsroom.url}/world/at-its-hour`)).status();
  await life.begin('At its hour', 'The ferry sails.');
  const due = Date.now() + 5000;
  await life.moves('editor', 'schedule', { at: new Date(due).toISOString() });
  expect(await seen()).toBe(404);
  await expect.poll(seen, { intervals: [100], timeout: 10_500 }).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(due);
});
