'use client';

import { Tabs } from 'radix-ui';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';

const KINDS = [
  { as: 'page', label: 'Page', height: 'h-[26rem]' },
  { as: 'card', label: 'Card', height: 'h-[26rem]' },
  { as: 'search', label: 'Search', height: 'h-52' },
  { as: 'social', label: 'Shared', height: 'h-52' },
] as const;

/** The story as readers will meet it: the very pages of the site, of what is saved. `isReady` once all of it is. */
export function Previews({ isReady }: { isReady: boolean }) {
  const { id, version } = useWorkingCopy((copy) => copy.base);
  return (
    <Tabs.Root defaultValue="page" className="min-w-0 self-start md:sticky md:top-0">
      <Tabs.List aria-label="Previews" className="flex gap-1 border-b border-rule">
        {KINDS.map(({ as, label }) => (
          <Tabs.Trigger
            key={as}
            value={as}
            className="border-b-2 border-transparent px-2.5 py-1.5 text-sm text-ink-soft data-[state=active]:border-accent data-[state=active]:text-ink pointer-coarse:min-h-11"
          >
            {label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {KINDS.map(({ as, label, height }) => (
        <Tabs.Content key={as} value={as}>
          {isReady ? (
            <iframe
              title={`Preview: ${label}`}
              src={`/admin/articles/${id}/preview?as=${as}&version=${version}`}
              className={`mt-2 w-full rounded-control border border-rule bg-paper ${height}`}
            />
          ) : (
            <p className={`mt-2 text-sm text-ink-faint ${height}`}>Saving, to show what readers would see…</p>
          )}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
