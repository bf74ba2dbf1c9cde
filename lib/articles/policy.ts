import type { Actor } from '#lib/auth/actor.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import type { Publication, Stage } from './kinds.ts';
import {
  type ArticlePlace,
  isPossible,
  type Privilege,
  TRANSITION_NAMES,
  TRANSITIONS,
  type TransitionName,
} from './workflow.ts';

/** What the rules need to know of an article. */
export interface ArticleFacts extends ArticlePlace {
  createdById: string | null;
  assigneeId: string | null;
  sectionId: string;
  stage: Stage;
  publication: Publication;
}

/** What an actor may do with an article just now. */
export type Rights = Record<TransitionName | 'edit' | 'assign' | 'claim' | 'hide' | 'share', boolean>;

/** All of an actor's rights over an article, for screens and the API. */
export function rightsOf(actor: Actor, article: ArticleFacts): Rights {
  const transitions = TRANSITION_NAMES.map((name) => [name, mayDo(actor, name, article)] as const);
  return {
    ...(Object.fromEntries(transitions) as Record<TransitionName, boolean>),
    edit: canEdit(actor, article),
    assign: canAssign(actor, article),
    claim: canClaim(actor, article),
    hide: canHide(actor, article),
    share: canShare(actor, article),
  };
}

/** Who sees an article. */
export interface SightFacts {
  createdById: string | null;
  assigneeId: string | null;
  isConfidential: boolean;
  members: readonly { personId: string }[];
}

/** Whether an actor sees an article; `visibleTo` is the same for many of them, as a condition. */
export function canSee(actor: Actor, article: SightFacts): boolean {
  const { personId } = actor;
  if (isAtLeast(actor.role, 'admin')) return true;
  if (personId === null) return false;
  if (article.createdById === personId) return true;
  if (!isAtLeast(actor.role, 'reporter')) return false;
  const isConcerned =
    article.assigneeId === personId || article.members.some((member) => member.personId === personId);
  return !article.isConfidential || isConcerned;
}

/** Everybody on the staff may begin a story. */
export function canCreate(_actor: Actor): boolean {
  return true;
}

/**
 * Contributors edit their own drafts, reporters also those assigned to them, editors what is in their sections,
 * admins everything. Nobody edits what was killed or lies in the trash.
 */
export function canEdit(actor: Actor, article: ArticleFacts): boolean {
  if (article.trashedAt !== null || article.publication === 'killed') return false;
  if (isAtLeast(actor.role, 'editor')) return isInSections(actor, article.sectionId);
  return isTheirs(actor, article) && article.stage === 'draft';
}

/** Whether an actor has the privilege of a transition, whatever state the article is in. */
export function hasPrivilege(actor: Actor, privilege: Privilege, article: ArticleFacts): boolean {
  if (isAtLeast(actor.role, 'editor')) return isInSections(actor, article.sectionId);
  if (privilege === 'file') return isTheirs(actor, article);
  if (privilege !== 'trash') return false;
  return isOwn(actor, article) && article.stage === 'draft' && article.publication === 'never';
}

/** Whether a transition is an actor's to make, and begins where the article is. */
export function mayDo(actor: Actor, name: TransitionName, article: ArticleFacts): boolean {
  return isPossible(name, article) && hasPrivilege(actor, TRANSITIONS[name].privilege, article);
}

/** Whether an actor says who has an article, until when, and how pressing it is. */
export function canAssign(actor: Actor, article: ArticleFacts): boolean {
  return isAtLeast(actor.role, 'editor') && isInSections(actor, article.sectionId);
}

/** Whether an actor may take an article that nobody has. */
export function canClaim(actor: Actor, article: ArticleFacts): boolean {
  const isFree =
    article.assigneeId === null && article.trashedAt === null && article.publication !== 'killed';
  return isFree && actor.personId !== null && isAtLeast(actor.role, 'reporter');
}

/** Whether an actor may make an article confidential, and say who sees it: its author, editors and admins. */
export function canHide(actor: Actor, article: ArticleFacts): boolean {
  return isOwn(actor, article) || canAssign(actor, article);
}

/** Whether an actor may show an article to people outside by a link: whoever files it. Killed and trashed it is nobody's. */
export function canShare(actor: Actor, article: ArticleFacts): boolean {
  const isThere = article.trashedAt === null && article.publication !== 'killed';
  return isThere && hasPrivilege(actor, 'file', article);
}

/** Whether an editor may put an article into a section. Others may: it is an editor who publishes. */
export function canUseSection(actor: Actor, sectionId: string): boolean {
  return actor.role !== 'editor' || isInSections(actor, sectionId);
}

function isOwn(actor: Actor, article: ArticleFacts): boolean {
  return actor.personId !== null && article.createdById === actor.personId;
}

// An editor commissions a story by assigning it: whoever has it writes and files it as their own.
function isTheirs(actor: Actor, article: ArticleFacts): boolean {
  const isAssigned = actor.personId !== null && article.assigneeId === actor.personId;
  return isOwn(actor, article) || (isAssigned && isAtLeast(actor.role, 'reporter'));
}

function isInSections(actor: Actor, sectionId: string): boolean {
  return actor.role === 'admin' || actor.sectionIds.length === 0 || actor.sectionIds.includes(sectionId);
}
