import {
  approveArticle,
  sendBackArticle,
  submitArticle,
  withdrawArticle,
} from '#lib/articles/commands/change-stage.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import {
  cancelSchedule,
  scheduleArticle,
  scheduleUnpublish,
} from '#lib/articles/commands/schedule-article.ts';
import { trashArticle, untrashArticle } from '#lib/articles/commands/trash-article.ts';
import { killArticle, unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import type { Publication, Stage } from '#lib/articles/kinds.ts';
import { TRANSITIONS, type Transition, type TransitionName } from '#lib/articles/workflow.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from './articles.ts';
import { anActor, aSection } from './newsroom.ts';

type Version = Pick<ArticleForEditing, 'id' | 'version'>;
type Command = (actor: Actor, article: Version) => Promise<ArticleForEditing>;

/** A time that is to come for as long as any test runs. */
export const LATER = '2126-11-22T18:00:00.000Z';
const LATER_STILL = '2126-11-23T18:00:00.000Z';

/** Every transition as the command that makes it, with input that is in order. */
export const PERFORM: Readonly<Record<TransitionName, Command>> = {
  submit: (actor, { id, version }) => submitArticle(actor, id, { version }),
  withdraw: (actor, { id, version }) => withdrawArticle(actor, id, { version }),
  sendBack: (actor, { id, version }) => sendBackArticle(actor, id, { version, note: 'Name the ship.' }),
  approve: (actor, { id, version }) => approveArticle(actor, id, { version }),
  publish: (actor, { id, version }) => publishArticle(actor, id, { version }),
  publishUpdate: (actor, { id, version }) => publishArticle(actor, id, { version }),
  schedule: (actor, { id, version }) => scheduleArticle(actor, id, { version, at: LATER }),
  scheduleUpdate: (actor, { id, version }) => scheduleArticle(actor, id, { version, at: LATER }),
  cancelSchedule: (actor, { id, version }) => cancelSchedule(actor, id, { version }),
  scheduleUnpublish: (actor, { id, version }) => scheduleUnpublish(actor, id, { version, at: LATER_STILL }),
  unpublish: (actor, { id, version }) => unpublishArticle(actor, id, { version }),
  kill: (actor, { id, version }) => killArticle(actor, id, { version, reason: 'A court has ordered it.' }),
  trash: (actor, { id, version }) => trashArticle(actor, id, { version }),
  untrash: (actor, { id, version }) => untrashArticle(actor, id, { version }),
};

const TO_PUBLICATION: Readonly<Record<Publication, readonly TransitionName[]>> = {
  never: [],
  scheduled: ['schedule'],
  live: ['publish'],
  unpublished: ['publish', 'unpublish'],
  killed: ['publish'],
};
const TO_STAGE: Readonly<Record<Stage, readonly TransitionName[]>> = {
  draft: [],
  in_review: ['submit'],
  approved: ['submit', 'approve'],
};

/** Somebody of each role in a newsroom of two sections, `world` and `sport`; `editor` has the first of them. */
export type DeskPeople = Awaited<ReturnType<typeof deskPeople>>;

export async function deskPeople() {
  const world = await aSection('world');
  const sport = await aSection('sport');
  return {
    contributor: await anActor('contributor'),
    reporter: await anActor('reporter'),
    colleague: await anActor('reporter'),
    editor: await anActor('editor', [world]),
    sportEditor: await anActor('editor', [sport]),
    admin: await anActor('admin'),
  };
}

/** A place from which a transition begins. */
export function placeFor(name: TransitionName) {
  const { fromStages, fromPublications }: Transition = TRANSITIONS[name];
  const [stage = 'draft'] = fromStages;
  const [publication = 'never'] = fromPublications;
  return { stage, publication, isTrashed: name === 'untrash' };
}

/** A ready article of `author`, brought to where a test wants it by somebody who may do everything. */
export async function anArticleIn(
  author: Actor,
  admin: Actor,
  place: { stage?: Stage; publication?: Publication; isTrashed?: boolean },
): Promise<ArticleForEditing> {
  const { stage = 'draft', publication = 'never', isTrashed = false } = place;
  const path = [...TO_PUBLICATION[publication], ...TO_STAGE[stage]];
  if (publication === 'killed') path.push('kill');
  if (isTrashed) path.push('trash');
  let article = await aReadyArticle(author);
  for (const name of path) article = await PERFORM[name](admin, article);
  return article;
}

/** How much has been recorded of an article as done; `last` is what was audited last. */
export async function recordsOf(articleId: string) {
  const where = { articleId };
  const audit = { objectType: 'article', objectId: articleId, outcome: 'done' } as const;
  const [revisions, events, lines, last] = await Promise.all([
    db().revision.count({ where }),
    db().outboxEvent.count({ where }),
    db().auditEvent.count({ where: audit }),
    db().auditEvent.findFirst({
      where: audit,
      orderBy: { id: 'desc' },
      select: { action: true, personId: true },
    }),
  ]);
  return { revisions, events, lines, last };
}
