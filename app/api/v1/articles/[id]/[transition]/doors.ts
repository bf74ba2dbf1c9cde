import 'server-only';
import { assignArticle, claimArticle, hideArticle } from '#lib/articles/commands/assign-article.ts';
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
import type { getArticleForEditing } from '#lib/articles/queries.ts';
import { NoFields } from '#lib/articles/schema.ts';
import { TRANSITIONS, type TransitionName } from '#lib/articles/workflow.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { ApiScope } from '#lib/auth/api-scopes.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** One transition, or decision of the desk, as machines call it. */
interface Door {
  scope: ApiScope;
  /** Runs the command, which checks the input itself. */
  run(actor: Actor, id: string, input: never): ReturnType<typeof getArticleForEditing>;
}

function door(name: TransitionName, run: Door['run']): Door {
  const { privilege } = TRANSITIONS[name];
  const isDecision = privilege === 'decide' || privilege === 'publish';
  return { scope: isDecision ? 'articles:publish' : 'articles:write', run };
}

function claim(actor: Actor, id: string, input: unknown) {
  parseInput(NoFields, input);
  return claimArticle(actor, id);
}

/**
 * Every transition by the last part of its address, and after them what the desk decides whatever the state. Publishing
 * and scheduling a live article is that of its update.
 */
export const DOORS: ReadonlyMap<string, Door> = new Map([
  ['submit', door('submit', submitArticle)],
  ['withdraw', door('withdraw', withdrawArticle)],
  ['send-back', door('sendBack', sendBackArticle)],
  ['approve', door('approve', approveArticle)],
  ['publish', door('publish', publishArticle)],
  ['schedule', door('schedule', scheduleArticle)],
  ['cancel-schedule', door('cancelSchedule', cancelSchedule)],
  ['schedule-end', door('scheduleUnpublish', scheduleUnpublish)],
  ['unpublish', door('unpublish', unpublishArticle)],
  ['kill', door('kill', killArticle)],
  ['trash', door('trash', trashArticle)],
  ['untrash', door('untrash', untrashArticle)],
  ['assign', { scope: 'articles:write', run: assignArticle }],
  ['claim', { scope: 'articles:write', run: claim }],
  ['confidentiality', { scope: 'articles:write', run: hideArticle }],
]);
