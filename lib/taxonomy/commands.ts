import 'server-only';
import { z } from 'zod';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction } from '#lib/db.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { slugify } from '#lib/shared/slugify.ts';
import { storableText } from '#lib/shared/storable-text.ts';
import type { NamedSlug } from './queries.ts';

const NewTag = z.strictObject({
  name: storableText().trim().min(1, 'Type a name for the tag.').max(100, 'Use at most 100 characters.'),
});

/** Makes a tag, or finds the one of that name. Editors and admins. Throws DomainError `invalid_input`, `not_allowed`. */
export async function createTag(actor: Actor, input: z.input<typeof NewTag>): Promise<NamedSlug> {
  return await auditRefusals(actor, { action: 'tag.create', object: { type: 'tag', id: null } }, () =>
    findOrCreateTag(actor, input),
  );
}

async function findOrCreateTag(actor: Actor, input: z.input<typeof NewTag>): Promise<NamedSlug> {
  const { name } = parseInput(NewTag, input);
  if (!isAtLeast(actor.role, 'editor')) {
    throw new DomainError(
      'not_allowed',
      'New tags are made by editors. Pick one that exists, or ask an editor.',
    );
  }
  const slug = slugify(name);
  if (slug === '') {
    throw new DomainError('invalid_input', 'A tag needs a letter or a digit.', {
      fields: { name: 'A tag needs a letter or a digit.' },
    });
  }
  return await inTransaction(async (tx) => {
    const existing = await tx.tag.findUnique({ where: { slug }, select: { slug: true, name: true } });
    if (existing) return existing;
    const tag = await tx.tag.create({ data: { slug, name }, select: { id: true, slug: true, name: true } });
    await recordAudit(tx, actor, {
      action: 'tag.create',
      object: { type: 'tag', id: tag.id },
      after: { slug, name },
    });
    return { slug: tag.slug, name: tag.name };
  });
}
