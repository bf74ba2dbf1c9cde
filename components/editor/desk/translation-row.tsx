import Link from 'next/link';
import { nameOfLanguage } from '#components/editor/room/languages.ts';
import { Button } from '#components/ui/button.tsx';
import type { Translation } from '#lib/articles/queries/translations.ts';

const PUBLICATIONS: Readonly<Record<Translation['publication'], string>> = {
  never: 'not published yet',
  scheduled: 'scheduled',
  live: 'live',
  unpublished: 'off the site',
  killed: 'killed',
};

/** A story in another language, which leads to its room. */
export function TranslationRow({
  translation: { id, language, headline, publication, isOriginal },
  mayUnlink,
  onUnlink,
}: {
  translation: Translation;
  mayUnlink: boolean;
  onUnlink(): void;
}) {
  const name = nameOfLanguage(language);
  const facts = [name, isOriginal ? 'the original' : '', PUBLICATIONS[publication]];
  return (
    <li className="flex items-center justify-between gap-2 py-1.5">
      <span className="min-w-0 wrap-anywhere">
        <Link href={`/admin/articles/${id}`} prefetch={false} className="underline-offset-2 hover:underline">
          <bdi lang={language}>{headline || 'Untitled'}</bdi>
        </Link>
        <span className="block text-xs text-ink-faint">{facts.filter(Boolean).join(', ')}</span>
      </span>
      {mayUnlink ? (
        <Button
          variant="quiet"
          className="shrink-0"
          aria-label={`Unlink the story in ${name}`}
          onClick={onUnlink}
        >
          Unlink
        </Button>
      ) : null}
    </li>
  );
}
