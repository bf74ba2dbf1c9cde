import { type ArticleFacts, hasPrivilege } from '#lib/articles/policy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { OutboxEvent } from '#lib/outbox/event.ts';
import type { ArticleEventKind } from '#lib/outbox/record.ts';
import type { NoticeKind } from './kinds.ts';

/** Later than this after its time, a publication is worth an alarm. */
const LATE_MS = 5000;

/** A kind of notice and who gets it. Of several, a person gets the first. */
export interface Telling {
  kind: NoticeKind;
  whom: 'deciders' | 'writers' | 'owners' | 'named' | 'schedulers';
  text: string;
}

/** What is to be told of an event, and to whom. */
export function tellingsOf({ kind, payload }: OutboxEvent): Telling[] {
  const { note, lateMs } = payload;
  const late: Telling[] =
    lateMs > LATE_MS
      ? [{ kind: 'published_late', whom: 'schedulers', text: `It came ${inWords(lateMs)} after its time.` }]
      : [];
  const usual = USUAL[kind as ArticleEventKind]?.(payload) ?? null;
  return usual === null ? late : [...late, { text: note, ...usual }];
}

type Usual = (payload: OutboxEvent['payload']) => Omit<Telling, 'text'> | null;

const USUAL: Partial<Record<ArticleEventKind, Usual>> = {
  'article.submit': () => ({ kind: 'review_asked', whom: 'deciders' }),
  'article.sendBack': () => ({ kind: 'sent_back', whom: 'writers' }),
  'article.assign': () => ({ kind: 'assigned', whom: 'named' }),
  'article.publish': () => ({ kind: 'published', whom: 'owners' }),
  'article.publishUpdate': ({ change }) => {
    // A typo that is put right is news to nobody.
    if (change === 'fix') return null;
    const isCorrection = change === 'correction' || change === 'clarification';
    return { kind: isCorrection ? 'corrected' : 'updated', whom: 'owners' };
  },
  'article.unpublish': () => ({ kind: 'unpublished', whom: 'owners' }),
  'article.kill': () => ({ kind: 'killed', whom: 'owners' }),
  'article.scheduleFailed': () => ({ kind: 'schedule_failed', whom: 'schedulers' }),
  'article.recover': () => ({ kind: 'recovered', whom: 'named' }),
};

function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}

/** Whoever has to do with an article: ids of people, null where there is nobody. */
export interface Concerned {
  facts: ArticleFacts;
  /** People behind its bylines. */
  bylineIds: readonly (string | null)[];
  /** Who handed it in last. */
  submitterId: string | null;
}

/** Who of some people gets which telling. `people` are those who may see the article. */
export function audienceOf(
  event: OutboxEvent,
  tellings: readonly Telling[],
  concerned: Concerned,
  people: readonly Actor[],
): Map<string, Telling> {
  const audience = new Map<string, Telling>();
  for (const telling of tellings) {
    for (const personId of idsOf(telling, event, concerned, people)) {
      if (isNews(telling, event, personId) && !audience.has(personId)) audience.set(personId, telling);
    }
  }
  return audience;
}

// Nobody is told what they did, but for what happened to their own words behind their back.
function isNews({ kind }: Telling, { payload }: OutboxEvent, personId: string): boolean {
  return kind === 'recovered' || payload.actorId !== personId;
}

function idsOf(
  { whom }: Telling,
  { payload }: OutboxEvent,
  { facts, bylineIds, submitterId }: Concerned,
  people: readonly Actor[],
): string[] {
  const own = [facts.createdById, facts.assigneeId];
  const wanted = {
    owners: [...own, ...bylineIds],
    writers: [...own, submitterId],
    named: [payload.personId],
    deciders: decidersOf(facts, payload.actorId, people),
    schedulers: [payload.personId, ...decidersOf(facts, payload.actorId, people)],
  }[whom];
  return people
    .map(({ personId }) => personId)
    .filter((id) => id !== null && wanted.includes(id)) as string[];
}

// Admins may decide as well, but there are many things they are not asked about while a section has its editors.
function decidersOf(
  facts: ArticleFacts,
  actorId: string | null,
  people: readonly Actor[],
): (string | null)[] {
  const able = people.filter(
    (person) => hasPrivilege(person, 'decide', facts) && person.personId !== actorId,
  );
  const editors = able.filter(({ role }) => role === 'editor');
  return (editors.length > 0 ? editors : able).map(({ personId }) => personId);
}
