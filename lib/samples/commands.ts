import 'server-only';
import { automaticSlug } from '#lib/articles/slugs.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db, inTransaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { firstFreeSlug } from '#lib/shared/slugify.ts';
import { Chance } from './chance.ts';
import { insertArticles, type PlacedArticle } from './internal/insert-articles.ts';
import { prepareWorld } from './internal/prepare-world.ts';
import { sampleArticle } from './sample-article.ts';

const BATCH = 200;
/** What a desk has in hand, however large its archive. */
const CURRENT = { number: 60, leastShare: 0.03, mostShare: 0.5 } as const;

/**
 * Fills a newsroom with invented articles, with revisions, bylines, tags and live addresses. The same count on the
 * same newsroom makes the same articles; another call adds more. Calls back with how many there are so far.
 * Admins only. Throws DomainError `not_allowed`.
 */
export async function seedArticles(
  actor: Actor,
  count: number,
  onProgress: (done: number) => void = () => {},
  clock: Clock = systemClock,
): Promise<void> {
  if (actor.role !== 'admin')
    throw new DomainError('not_allowed', 'Only an admin may fill a newsroom with samples.');
  const chance = new Chance(1 + (await db().article.count()));
  const world = await prepareWorld(actor);
  const taken = await takenSlugs();
  const now = clock();
  const share = Math.min(CURRENT.mostShare, Math.max(CURRENT.leastShare, CURRENT.number / count));
  for (let done = 0; done < count; ) {
    const size = Math.min(BATCH, count - done);
    const articles = Array.from({ length: size }, () => {
      return placed(sampleArticle(chance, world, { isCurrent: chance.happens(share), now }), taken);
    });
    await insertArticles(articles);
    done += size;
    onProgress(done);
  }
  await inTransaction((tx) =>
    recordAudit(tx, actor, {
      action: 'article.seed',
      object: { type: 'newsroom', id: null },
      after: { count },
    }),
  );
}

type Taken = Map<string, Set<string>>;

async function takenSlugs(): Promise<Taken> {
  const taken: Taken = new Map();
  const addresses = await db().articleAddress.findMany({ select: { sectionId: true, slug: true } });
  for (const { sectionId, slug } of addresses) slugsOf(taken, sectionId).add(slug);
  return taken;
}

function slugsOf(taken: Taken, sectionId: string): Set<string> {
  const slugs = taken.get(sectionId) ?? new Set();
  taken.set(sectionId, slugs);
  return slugs;
}

function placed(article: Omit<PlacedArticle, 'slug'>, taken: Taken): PlacedArticle {
  const slugs = slugsOf(taken, article.section.id);
  const slug = firstFreeSlug(automaticSlug(article.headline), slugs);
  if (article.publication !== 'never') slugs.add(slug);
  return { ...article, slug };
}
