import 'server-only';
import type { ChangeKind } from '#lib/articles/kinds.ts';
import type { TransitionName } from '#lib/articles/workflow.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** What happened to an article: a transition, or something of the desk's. */
export type ArticleEventKind =
  | `article.${TransitionName}`
  | 'article.assign'
  | 'article.linkTranslation'
  | 'article.unlinkTranslation'
  | 'article.recover'
  | 'article.scheduleFailed';

/** What others may want to do something about, once it is committed. */
export interface ArticleEvent {
  kind: ArticleEventKind;
  articleId: string;
  /** Every public address the change touches, such as `/world/some-slug`. */
  addresses?: readonly string[];
  /** Slugs of every section whose front the change touches. */
  sections?: readonly string[];
  /** The person it is about besides the actor, such as the new assignee, or whoever scheduled what went live. */
  personId?: string | null;
  /** What was said: the note of a send-back, the reason of a kill, a correction, why a schedule failed. */
  note?: string;
  /** What the change of a live article is. */
  change?: ChangeKind;
  /** By how much something that was scheduled came after its time. */
  lateMs?: number;
}

/**
 * Writes an event in the transaction of its change; a trigger announces it when the transaction commits.
 * `EventPayload` is what its payload holds.
 */
export async function recordOutbox(tx: Transaction, actor: Actor, event: ArticleEvent): Promise<void> {
  const { kind, articleId, addresses = [], sections = [], personId = null, note = '' } = event;
  const { change = null, lateMs = 0 } = event;
  const by = { actorId: actor.personId, actorName: actor.name };
  const payload = {
    addresses: [...addresses],
    sections: [...sections],
    ...by,
    personId,
    note,
    change,
    lateMs,
  };
  await tx.outboxEvent.create({
    data: { kind, articleId, payload: payload satisfies Prisma.InputJsonObject },
    select: { id: true },
  });
}

/** What happened to sections, tags, profiles or the settings, which readers see in many places. */
export type SiteEventKind =
  | `section.${'create' | 'edit' | 'move' | 'merge'}`
  | `tag.${'edit' | 'merge'}`
  | `profile.${'edit' | 'merge'}`
  | 'settings.change';

/** A change of more than one article; the articles themselves are not changed. */
export interface SiteEvent {
  kind: SiteEventKind;
  /** Every public address it touches; null when it may be any page of the site. */
  addresses: readonly string[] | null;
  /** Slugs of every section whose front it touches, besides the front page. */
  sections?: readonly string[];
}

/**
 * Writes such an event in the transaction of its change. The payload is
 * `{addresses, sections, everywhere, actorId, actorName}`: with `everywhere` every page may have changed.
 */
export async function recordSiteChange(tx: Transaction, actor: Actor, event: SiteEvent): Promise<void> {
  const { kind, addresses, sections = [] } = event;
  const payload = {
    addresses: [...(addresses ?? [])],
    sections: [...sections],
    everywhere: addresses === null,
    actorId: actor.personId,
    actorName: actor.name,
  };
  await tx.outboxEvent.create({
    data: { kind, payload: payload satisfies Prisma.InputJsonObject },
    select: { id: true },
  });
}
