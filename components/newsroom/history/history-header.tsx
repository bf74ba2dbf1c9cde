import { ArrowLeft, ChartColumn, Clapperboard } from 'lucide-react';
import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';
import type { FormAction } from '#components/ui/form-state.ts';
import type { History } from './history.ts';
import { NameButton } from './name-button.tsx';

/** Whose history this is, the way back, and the saving under a name. */
export function HistoryHeader({ article, onSave }: { article: History['article']; onSave: FormAction }) {
  return (
    <header className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link href={`/admin/articles/${article.id}`} className={`${buttonStyle('quiet')} -ms-3`}>
        <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        Writing room
      </Link>
      <h1 className="text-xl font-semibold wrap-anywhere">
        History of <bdi className="font-serif">{article.headline || 'an untitled article'}</bdi>
      </h1>
      <Link href={`/admin/articles/${article.id}/views`} className={`${buttonStyle('quiet')} ms-auto`}>
        <ChartColumn aria-hidden="true" className="size-4" />
        Views
      </Link>
      <Link href={`/admin/articles/${article.id}/history/replay`} className={buttonStyle('quiet')}>
        <Clapperboard aria-hidden="true" className="size-4" />
        Replay and authors
      </Link>
      {article.may.edit ? (
        <NameButton
          label="Save under a name"
          hint="Keeps the words as they are now as a revision of this name."
          name=""
          action={onSave}
        />
      ) : null}
    </header>
  );
}
