import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { beforeAll, describe, expect, test } from 'vitest';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { contentSchema, SCHEMA_VERSION } from '#lib/content/schema.ts';
import { rangeOfPart, storyOf } from '#lib/content/story.ts';
import { db } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { seeded } from '#lib/shared/seeded.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { appendSteps } from './commands/append-steps.ts';
import { changesSince, type MissingSteps } from './queries.ts';

withTestNewsroom();

type Article = Awaited<ReturnType<typeof getArticleForEditing>>;

let ada: Actor;
beforeAll(async () => {
  await aSection('world');
  ada = await anActor('editor');
});

function storyOfArticle(article: Article): Node {
  const { dateline, ...words } = article;
  return storyOf({ ...words, datelinePlace: dateline?.place ?? '', datelineAgency: dateline?.agency ?? '' });
}

/** A writer with an editor of their own, as a browser has one. */
class Writer {
  state: EditorState;
  readonly articleId: string;
  readonly clientId: string;

  constructor(article: Article, clientId: string) {
    this.articleId = article.id;
    this.clientId = clientId;
    const plugins = [collab({ version: article.textVersion, clientID: clientId })];
    this.state = EditorState.create({ doc: storyOfArticle(article), plugins });
  }

  typeInto(part: 'headline' | 'body', text: string, offset = 0): void {
    const { from } = rangeOfPart(this.state.doc, part);
    this.state = this.state.apply(this.state.tr.insertText(text, from + offset + (part === 'body' ? 1 : 0)));
  }

  batch() {
    const sendable = sendableSteps(this.state);
    const { version = getVersion(this.state), steps = [] } = sendable ?? {};
    const json = steps.map((step) => step.toJSON());
    return { version, steps: json, clientId: this.clientId, schemaVersion: SCHEMA_VERSION };
  }

  receive({ steps, clientIds }: MissingSteps): void {
    const parsed = steps.map((step) => Step.fromJSON(contentSchema, step));
    this.state = this.state.apply(receiveTransaction(this.state, parsed, clientIds));
  }

  /** Sends until nothing is left, as long as it takes. */
  async send(): Promise<void> {
    while (sendableSteps(this.state)) {
      try {
        await appendSteps(ada, this.articleId, this.batch());
        this.receive(await changesSince(ada, this.articleId, getVersion(this.state)));
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'behind') throw error;
        this.receive(error.extra as unknown as MissingSteps);
      }
    }
  }

  async catchUp(): Promise<void> {
    this.receive(await changesSince(ada, this.articleId, getVersion(this.state)));
  }
}

describe('steps', () => {
  test('change the words, count the version, and are what others miss', async () => {
    const article = await aReadyArticle(ada, { headline: 'Fire' });
    const writer = new Writer(article, 'writer-one');
    writer.typeInto('headline', 'Big ');

    expect(await appendSteps(ada, article.id, writer.batch())).toEqual({ version: 1 });

    const after = await getArticleForEditing(ada, article.id);
    expect(after).toMatchObject({
      headline: 'Big Fire',
      slug: 'big-fire',
      textVersion: 1,
      version: 2,
      fieldsVersion: 1,
    });
    expect(await changesSince(ada, article.id, 0)).toMatchObject({ version: 1, clientIds: ['writer-one'] });
  });

  test('based on an older version are answered with what is missing, and change nothing', async () => {
    const article = await aReadyArticle(ada);
    const [one, two] = [new Writer(article, 'writer-one'), new Writer(article, 'writer-two')];
    one.typeInto('headline', 'One ');
    two.typeInto('headline', 'Two ');
    await one.send();

    const refused = appendSteps(ada, article.id, two.batch());

    await expect(refused).rejects.toMatchObject({
      code: 'behind',
      extra: { version: 1, clientIds: ['writer-one'] },
    });
    await two.send();
    await one.catchUp();
    expect(two.state.doc.eq(one.state.doc)).toBe(true);
    expect((await getArticleForEditing(ada, article.id)).headline).toMatch(/^(One Two|Two One) /);
  });

  test('sent twice because the answer was lost are applied once', async () => {
    const article = await aReadyArticle(ada, { headline: 'Fire' });
    const writer = new Writer(article, 'writer-one');
    writer.typeInto('headline', 'Big ');
    await appendSteps(ada, article.id, writer.batch());
    await writer.send();
    expect((await getArticleForEditing(ada, article.id)).headline).toBe('Big Fire');
  });

  test('of a write that is not an editor’s reach those who have the story open, around what they type', async () => {
    const article = await aReadyArticle(ada, { headline: 'Fire', body: aBody('One.', 'Two.') });
    const writer = new Writer(article, 'writer-one');
    writer.typeInto('headline', ' out', 4);
    await saveWorkingCopy(ada, article.id, {
      version: 1,
      body: aBody('One.', 'Two, changed.'),
      kicker: 'Harbour',
    });

    await writer.send();

    const after = await getArticleForEditing(ada, article.id);
    expect(after).toMatchObject({
      headline: 'Fire out',
      kicker: 'Harbour',
      body: aBody('One.', 'Two, changed.'),
    });
    expect(writer.state.doc.eq(storyOfArticle(after))).toBe(true);
  });

  test('do not stand in the way of writes of fields, nor those in the way of steps', async () => {
    const article = await aReadyArticle(ada);
    const writer = new Writer(article, 'writer-one');
    writer.typeInto('headline', 'x');
    await writer.send();

    const saved = await saveWorkingCopy(ada, article.id, { fieldsVersion: 1, slugline: 'BC-FIRE' });

    expect(saved).toMatchObject({ fieldsVersion: 2, textVersion: 1 });
    const stale = saveWorkingCopy(ada, article.id, { fieldsVersion: 1, slugline: 'other' });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
    const words = saveWorkingCopy(ada, article.id, { fieldsVersion: 2, headline: 'words' });
    await expect(words).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('hostile steps are refused and the text is untouched', () => {
  const insert = (text: string, at = 1) => ({
    stepType: 'replace',
    from: at,
    to: at,
    slice: { content: [{ type: 'text', text }] },
  });
  const bold = (text: string, at: number) => ({
    ...insert(text, at),
    slice: { content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] },
  });
  test.each<[string, unknown[], string]>([
    ['nothing', [null], 'invalid_step'],
    ['a step of no kind', [{ stepType: 'eval', code: '1' }], 'invalid_step'],
    ['positions outside', [insert('x', 999_999)], 'invalid_step'],
    ['negative positions', [insert('x', -1)], 'invalid_step'],
    ['positions that are no numbers', [{ ...insert('x'), from: {} }], 'invalid_step'],
    ['an unknown node', [{ ...insert('x'), slice: { content: [{ type: 'script' }] } }], 'invalid_step'],
    ['bold in a headline', [bold('x', 3)], 'invalid_step'],
    ['a line break in a headline', [insert('a\nb', 3)], 'invalid_step'],
    ['a NUL', [insert('a\u0000b', 3)], 'invalid_step'],
    ['half of a surrogate pair', [insert('a\ud800b', 3)], 'invalid_step'],
    ['a tab in a headline', [insert('a\tb', 3)], 'invalid_step'],
    ['what turns a headline around', [insert('a\u202eb', 3)], 'invalid_step'],
    ['deleting the body', [{ stepType: 'replace', from: 0, to: 20 }], 'invalid_step'],
    ['a headline of 501 characters', [insert('x'.repeat(501), 3)], 'too_large'],
    [
      'a link that runs',
      [{ stepType: 'addMark', from: 0, to: 90, mark: { type: 'link', attrs: { href: 'javascript:1' } } }],
      'invalid_step',
    ],
  ])('%s', async (_, steps, code) => {
    const article = await aReadyArticle(ada);
    const batch = { version: 0, steps, clientId: 'hostile-1', schemaVersion: SCHEMA_VERSION };

    await expect(appendSteps(ada, article.id, batch)).rejects.toMatchObject({ code });

    expect(await getArticleForEditing(ada, article.id)).toEqual(article);
    expect(await db().articleStep.count({ where: { articleId: article.id } })).toBe(0);
  });

  test('a later version than there is, another schema, a stranger, a reader', async () => {
    const article = await aReadyArticle(ada);
    const batch = {
      version: 0,
      steps: [insert('x', 3)],
      clientId: 'writer-one',
      schemaVersion: SCHEMA_VERSION,
    };
    const contributor = await anActor('contributor');
    const reporter = await anActor('reporter');
    const tries = [
      [ada, { ...batch, version: 7 }, 'no_longer_kept'],
      [ada, { ...batch, schemaVersion: SCHEMA_VERSION - 1 }, 'old_schema'],
      [contributor, batch, 'not_found'],
      [reporter, batch, 'locked'],
    ] as const;
    for (const [actor, input, code] of tries) {
      await expect(appendSteps(actor, article.id, input)).rejects.toMatchObject({ code });
    }
  });
});

test('a headline that held a control character before can be written on', async () => {
  const article = await aReadyArticle(ada, { headline: 'Fire' });
  await db().article.update({
    where: { id: article.id },
    data: { headline: 'Fi\u0007re' },
    select: { id: true },
  });
  const writer = new Writer(await getArticleForEditing(ada, article.id), 'writer-one');
  writer.typeInto('headline', 'Big ');
  writer.typeInto('body', 'x');
  await writer.send();
  expect(await getArticleForEditing(ada, article.id)).toMatchObject({ headline: 'Big Fi\u0007re' });
});

test('five writers with five thousand random operations converge on what the newsroom has', async () => {
  const article = await aReadyArticle(ada, {
    body: aBody('The harbour reopened.', 'Ferries run again.', 'End.'),
  });
  const random = seeded(20261122);
  const writers = [0, 1, 2, 3, 4].map((n) => new Writer(article, `writer-${n}-of-5`));
  for (let operation = 0; operation < 5000; operation += 1) {
    const [writer, other] = [writers[random(5)], writers[random(5)]];
    if (!writer) continue;
    randomEdit(writer, random);
    // A writer has one request under way at a time; two writers race.
    if (random(3) === 0) await Promise.all([writer.send(), other === writer ? null : other?.send()]);
  }
  for (const writer of writers) await writer.send();
  for (const writer of writers) await writer.catchUp();

  const kept = storyOfArticle(await getArticleForEditing(ada, article.id));
  kept.check();
  for (const writer of writers) expect(writer.state.doc.eq(kept)).toBe(true);
}, 120_000);

function randomEdit(writer: Writer, random: (below: number) => number): void {
  const { state } = writer;
  const { from, to } = rangeOfPart(state.doc, random(4) === 0 ? 'headline' : 'body');
  const at = state.doc.resolve(Math.min(to, from + random(Math.max(1, to - from + 1))));
  const kind = random(5);
  const { tr } = state;
  if (at.parent.isTextblock && kind < 3) tr.insertText(` w${random(1000)}`, at.pos);
  else if (at.parent.inlineContent && kind === 3) tr.delete(at.start(), Math.min(at.end(), at.start() + 3));
  else if (at.parent.type.name === 'paragraph') tr.split(at.pos);
  if (tr.docChanged && tr.doc.textContent.length < 20_000 && headlineFits(tr.doc))
    writer.state = state.apply(tr);
}

function headlineFits(doc: Node): boolean {
  const { from, to } = rangeOfPart(doc, 'headline');
  return to - from < 300;
}
