'use client';

import { useWhoIsIn } from './people-in-articles.tsx';

/** Who is in an article just now, beside its headline in a list. */
export function PeopleInArticle({ articleId }: { articleId: string }) {
  const sentence = useWhoIsIn(articleId);
  if (sentence === '') return null;
  return (
    <p className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-soft">
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-good" />
      <bdi className="min-w-0 truncate">{sentence}</bdi>
    </p>
  );
}
