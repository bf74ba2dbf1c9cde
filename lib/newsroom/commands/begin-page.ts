import 'server-only';
import { z } from 'zod';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { PageChoice } from '#lib/newsroom/internal/settings-row.ts';
import { PAGE_ROLES, type PageRole, pageBeginning } from '#lib/newsroom/page-roles.ts';
import { canChangeSettings } from '#lib/newsroom/policy.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

const Role = z.enum(PAGE_ROLES, 'Say which page is to be begun.');

/**
 * Begins the article of a page under a headline in the publication's language, for somebody to write and publish as any
 * story. Admins only. Throws DomainError `not_found`, `invalid_input`.
 */
export async function beginPage(actor: Actor, role: PageRole): Promise<PageChoice> {
  if (!canChangeSettings(actor)) throw notFound('page', true);
  const wanted = parseInput(Role, role);
  const [{ language }, section] = await Promise.all([
    getNewsroomIdentity(),
    db().section.findFirstOrThrow({ where: { holdsPages: true }, select: { slug: true } }),
  ]);
  const beginning = { section: section.slug, language, ...pageBeginning(wanted, language) };
  const { id, headline } = await createArticle(actor, beginning);
  return { id, headline, isLive: false };
}
