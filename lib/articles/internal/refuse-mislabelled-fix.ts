import 'server-only';
import type { Change } from '#lib/articles/schema.ts';
import { type Finding, substanceOf, type Wording } from '#lib/articles/substance.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { plainText } from '#lib/content/text.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { ArticleRow } from './article-for-editing.ts';

/**
 * Asks again when a change of a live article is called a fix and touches more than its spelling.
 * Throws DomainError `needs_confirmation` with `findings`, unless somebody has confirmed it.
 */
export async function refuseMislabelledFix(tx: Transaction, row: ArticleRow, change: Change): Promise<void> {
  if (change.kind !== 'fix' || change.isConfirmed || row.liveRevisionId === null) return;
  const live = await tx.revision.findUniqueOrThrow({
    where: { id: row.liveRevisionId },
    select: { headline: true, standfirst: true, body: true },
  });
  const findings: Finding[] = substanceOf(wordingOf(live), wordingOf(row));
  if (findings.length === 0) return;
  throw new DomainError(
    'needs_confirmation',
    'This looks like more than a typo. Call it an update or a correction, or confirm that it is a fix.',
    { extra: { findings } },
  );
}

function wordingOf(words: { headline: string; standfirst: string; body: unknown }): Wording {
  return { ...words, text: plainText(words.body as StoredNode) };
}
