import type { Actor } from '#lib/auth/actor.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import type { Stage } from './kinds.ts';

/** What the rules need to know of an article. */
export interface ArticleFacts {
  createdById: string | null;
  sectionId: string;
  stage: Stage;
}

/** Everybody on the staff may begin a story. */
export function canCreate(_actor: Actor): boolean {
  return true;
}

/** Contributors and reporters edit their own drafts, editors what is in their sections, admins everything. */
export function canEdit(actor: Actor, article: ArticleFacts): boolean {
  if (isAtLeast(actor.role, 'editor')) return isInSections(actor, article.sectionId);
  return isOwn(actor, article) && article.stage === 'draft';
}

/** Publishing, updating and unpublishing: editors in their sections, and admins. */
export function canPublish(actor: Actor, article: ArticleFacts): boolean {
  return isAtLeast(actor.role, 'editor') && isInSections(actor, article.sectionId);
}

/** Whether an editor may put an article into a section. Others may: it is an editor who publishes. */
export function canUseSection(actor: Actor, sectionId: string): boolean {
  return actor.role !== 'editor' || isInSections(actor, sectionId);
}

function isOwn(actor: Actor, article: ArticleFacts): boolean {
  return actor.personId !== null && article.createdById === actor.personId;
}

function isInSections(actor: Actor, sectionId: string): boolean {
  return actor.role === 'admin' || actor.sectionIds.length === 0 || actor.sectionIds.includes(sectionId);
}
