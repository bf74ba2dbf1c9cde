'use client';

import { ChevronDown, Save, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import { Menu } from '#components/ui/menu.tsx';
import { onDemand } from '#components/ui/on-demand.tsx';
import type { SavedView } from '#lib/articles/queries/saved-views.ts';
import type { NewView } from '#lib/articles/saved-view-schema.ts';
import { addressOfQuery } from './filter-words.ts';

const SaveViewDialog = onDemand(async () => (await import('./save-view-dialog.tsx')).SaveViewDialog);

/** What everybody looks at, whatever the newsroom. */
const COMMON: readonly { id: string; name: string; query: string }[] = [
  { id: 'all', name: 'All', query: '' },
  { id: 'mine', name: 'Mine', query: 'assignee=me' },
  { id: 'review', name: 'In review', query: 'stage=in_review' },
  { id: 'overdue', name: 'Overdue', query: 'due=overdue&sort=due' },
];
const TRASH = { id: 'trash', name: 'Trash', query: 'trash=only' };

/** What a person does with views. */
export interface ViewActions {
  onSave(view: NewView): Promise<Outcome<{ id: string }>>;
  onDelete(id: string): Promise<Outcome<null>>;
}

/** Filters under names: those that everybody has, one's own and shared ones. */
export function ViewTabs({
  query,
  views,
  mayShare,
  actions,
}: {
  query: string;
  views: readonly SavedView[];
  mayShare: boolean;
  actions: ViewActions;
}) {
  const router = useRouter();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  const remove = async ({ id }: SavedView) => {
    const outcome = await actions.onDelete(id);
    setProblem(outcome.ok ? '' : outcome.problem.message);
    router.refresh();
  };
  const own = views.filter(({ isOwn }) => isOwn);
  return (
    <nav aria-label="Views" className="mb-3 flex items-center gap-1 border-b border-rule">
      <ul className="flex min-w-0 grow gap-1 overflow-x-auto text-sm">
        {[...COMMON, ...views, TRASH].map((view) => (
          <li key={view.id} className="shrink-0">
            <Link
              href={addressOfQuery(view.query)}
              prefetch={false}
              aria-current={view.query === query ? 'page' : undefined}
              className="-mb-px block max-w-48 truncate border-b-2 border-transparent px-2.5 py-2 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
            >
              <bdi>{view.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      <Menu
        label="Views"
        items={[
          { label: 'Save this view…', icon: Save, onSelect: () => setSaving(true) },
          ...own.map((view) => ({
            label: `Delete “${view.name}”`,
            icon: Trash2,
            onSelect: () => void remove(view),
          })),
        ]}
        button={(props) => (
          <Button {...props} variant="quiet">
            Views
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
        )}
      />
      {problem === '' ? null : (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
      {isSaving ? (
        <SaveViewDialog
          query={query}
          mayShare={mayShare}
          onSave={actions.onSave}
          onSaved={() => router.refresh()}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </nav>
  );
}
