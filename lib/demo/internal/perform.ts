import 'server-only';
import { assignArticle, hideArticle } from '#lib/articles/commands/assign-article.ts';
import { approveArticle, sendBackArticle, submitArticle } from '#lib/articles/commands/change-stage.ts';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { linkTranslation } from '#lib/articles/commands/link-translation.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { scheduleArticle } from '#lib/articles/commands/schedule-article.ts';
import { trashArticle } from '#lib/articles/commands/trash-article.ts';
import { killArticle, unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Act, Deed } from '#lib/demo/course.ts';
import type { DemoStory, StoryWords } from '#lib/demo/demo-story.ts';
import { linkStories } from '#lib/demo/markdown-body.ts';
import { slugify } from '#lib/shared/slugify.ts';
import type { Cast } from './engage-staff.ts';

/** An article that has been begun, by id, and its newest version. */
export interface Begun {
  id: string;
  version: number;
}

/** The articles so far, by the keys of their stories. */
export type Articles = Map<string, Begun>;

/** Does one thing with a story by the command for it, at its time. */
export async function perform(cast: Cast, articles: Articles, act: Act): Promise<void> {
  const { story, deed } = act;
  const { id, version } =
    deed.does === 'create' ? await begin(cast, articles, act, deed) : await go(cast, articles, act);
  articles.set(story.key, { id, version });
}

async function begin(
  cast: Cast,
  articles: Articles,
  { story, by, at }: Act,
  { words }: Deed & { words: StoryWords },
) {
  const changes = { ...wordsFor(articles, words), ...fieldsFor(cast, story) };
  const article = await createArticle(cast.actorOf(by), changes, () => at);
  return story.translates === undefined ? article : await link(cast, articles, { story, by, id: article.id });
}

/** Links a story that has just been begun with what it translates, which counts as a write of both. */
async function link(
  cast: Cast,
  articles: Articles,
  { story, by, id }: Pick<Act, 'story' | 'by'> & { id: string },
): Promise<Begun> {
  const key = story.translates ?? '';
  const actor = cast.actorOf(by);
  const original = begunOf(articles, key);
  const linked = await linkTranslation(actor, id, { articleId: original.id });
  const { version } = await getArticleForEditing(actor, original.id);
  articles.set(key, { id: original.id, version });
  return linked;
}

function go(cast: Cast, articles: Articles, { story, by, at, deed }: Act): Promise<Begun> {
  const actor = cast.actorOf(by);
  const clock = () => at;
  const { id, version } = begunOf(articles, story.key);
  switch (deed.does) {
    case 'create':
    case 'write':
      return saveWorkingCopy(actor, id, { version, ...wordsFor(articles, deed.words) }, clock);
    case 'submit':
      return submitArticle(actor, id, { version }, clock);
    case 'approve':
      return approveArticle(actor, id, { version }, clock);
    case 'sendBack':
      return sendBackArticle(actor, id, { version, note: deed.note }, clock);
    case 'publish':
      return publishArticle(actor, id, { version, change: deed.change }, clock);
    case 'schedule':
      return scheduleArticle(actor, id, { version, at: deed.goesAt.toISOString() }, clock);
    case 'unpublish':
      return unpublishArticle(actor, id, { version }, clock);
    case 'kill':
      return killArticle(actor, id, { version, reason: deed.reason }, clock);
    case 'trash':
      return trashArticle(actor, id, { version }, clock);
    case 'hide':
      return hideArticle(actor, id, { isConfidential: true, memberIds: deed.members.map(cast.personIdOf) });
    case 'assign':
      return assignArticle(actor, id, deskOf(cast, story));
  }
}

function begunOf(articles: Articles, key: string): Begun {
  const begun = articles.get(key);
  if (!begun) throw new Error(`The story "${key}" has not been begun yet.`);
  return begun;
}

function wordsFor(articles: Articles, { headline, standfirst, blocks }: StoryWords): ArticleChanges {
  const content = linkStories(blocks, (key) => begunOf(articles, key).id);
  return { headline, standfirst, body: { type: 'doc', content } };
}

function fieldsFor(cast: Cast, story: DemoStory): ArticleChanges {
  const { section, type, language, kicker, slugline, internalNote, editorsNote, place } = story;
  return {
    ...{ section, type, language, kicker, slugline, internalNote, editorsNote },
    bylines: story.by.map((key) => ({ profileId: cast.profileIdOf(key) })),
    tags: story.tags.map(slugify),
    dateline: place === '' ? null : { place },
    embargoUntil: story.embargoUntil?.toISOString() ?? null,
    plannedWords: story.planned ?? null,
  };
}

function deskOf(cast: Cast, { assignee, dueAt, priority }: DemoStory) {
  return {
    priority,
    dueAt: dueAt?.toISOString() ?? null,
    ...(assignee === undefined ? {} : { assigneeId: cast.personIdOf(assignee) }),
  };
}
