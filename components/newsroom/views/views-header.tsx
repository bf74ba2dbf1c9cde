import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';

/** Whose views these are, and the way back. */
export function ViewsHeader({ articleId, headline }: { articleId: string; headline: string }) {
  return (
    <header className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link href={`/admin/articles/${articleId}`} className={`${buttonStyle('quiet')} -ms-3`}>
        <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        Writing room
      </Link>
      <h1 className="text-xl font-semibold wrap-anywhere">
        Views of <bdi className="font-serif">{headline || 'an untitled article'}</bdi>
      </h1>
    </header>
  );
}
