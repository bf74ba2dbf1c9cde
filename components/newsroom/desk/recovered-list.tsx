import Link from 'next/link';
import type { Desk } from '#lib/desk/story.ts';
import { DeskSection } from './desk-section.tsx';

/** Stories in which words wait that could not be merged. */
export function RecoveredList({ recovered }: { recovered: Desk['recovered'] }) {
  if (recovered.length === 0) return null;
  return (
    <DeskSection title="Text of yours that was recovered">
      <ul className="divide-y divide-rule">
        {recovered.map(({ articleId, headline, count }) => (
          <li key={articleId} className="relative py-2.5 hover:bg-paper-sunk">
            <Link
              href={`/admin/articles/${articleId}`}
              prefetch={false}
              className="line-clamp-2 font-serif font-semibold leading-snug wrap-anywhere after:absolute after:inset-0"
            >
              <bdi>{headline || 'Untitled'}</bdi>
            </Link>
            <p className="mt-0.5 text-sm text-ink-soft">
              {count === 1 ? 'A piece of text waits' : `${count} pieces of text wait`} beside the story.
            </p>
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}
