'use client';

import { Keyboard } from 'lucide-react';
import { useRef } from 'react';
import { PeopleInArticles } from '#components/newsroom/live/people-in-articles.tsx';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { onDemand } from '#components/ui/on-demand.tsx';
import type { DateStyle } from '#lib/shared/dates.ts';
import { FilterBar } from './filter-bar.tsx';
import { type ListOptions, listAddress } from './filter-words.ts';
import { ListDock } from './list-dock.tsx';
import type { ListPage } from './list-page.ts';
import { ListTable } from './list-table.tsx';
import { newcomers } from './live-rows.ts';
import { NoArticles } from './no-articles.tsx';
import { useArticleList } from './use-article-list.ts';
import type { ChangeArticles } from './use-bulk.ts';

const BulkDialog = onDemand(async () => (await import('./bulk-dialog.tsx')).BulkDialog);
const KeysDialog = onDemand(async () => (await import('./keys-dialog.tsx')).KeysDialog);

/** The list of articles: filtered, live, and worked on by keys as well as by hand. */
export function ArticleList({
  page,
  options,
  dates,
  personId,
  onChange,
}: {
  page: ListPage;
  options: ListOptions;
  dates: DateStyle;
  personId: string;
  onChange: ChangeArticles;
}) {
  const list = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const state = useArticleList({ page, options, personId, onChange, list, searchField });
  const { live, selection, filters } = state;
  return (
    <PeopleInArticles personId={personId} articleIds={state.ids} initial={page.people}>
      <FilterBar
        {...{ filter: page.filter, options, searchField }}
        isOpen={filters.isOpen}
        onToggle={filters.toggle}
      />
      <StatusLine
        count={page.count}
        waiting={newcomers(live)}
        signIn={live.isSignedOut ? `/sign-in?next=${encodeURIComponent(listAddress(page.filter))}` : null}
        onShowNew={live.showNew}
        onHelp={state.help.open}
      />
      <div ref={list} {...state.hold.handlers}>
        {live.rows.length === 0 ? (
          <NoArticles filter={page.filter} />
        ) : (
          <ListTable
            {...{ rows: live.rows, gone: live.gone, selected: selection.ids, dates }}
            onSelect={selection.toggle}
            onSelectAll={() => selection.toggleAll(state.ids)}
          />
        )}
      </div>
      <Overlays state={state} options={options} isTrash={page.filter.trash.length > 0} />
    </PeopleInArticles>
  );
}

/** How many there are, and what keeps others from being shown. Always as high, so that no row moves when something does. */
function StatusLine({
  count,
  waiting,
  signIn,
  onShowNew,
  onHelp,
}: {
  count: string;
  waiting: number;
  /** Where to sign in again, when that is what it takes. */
  signIn: string | null;
  onShowNew(): void;
  onHelp(): void;
}) {
  return (
    <div className="flex min-h-11 items-center gap-2 text-sm text-ink-soft">
      <p className="me-auto">{count}</p>
      <div role="status">
        {signIn === null ? null : (
          <p>
            You are signed out.{' '}
            <a href={signIn} className="underline underline-offset-2">
              Sign in
            </a>
          </p>
        )}
        {waiting === 0 ? null : (
          <Button onClick={onShowNew}>
            {waiting === 1 ? 'Show 1 new article' : `Show ${waiting} new articles`}
          </Button>
        )}
      </div>
      <IconButton icon={Keyboard} label="Keyboard" onClick={onHelp} />
    </div>
  );
}

function Overlays({
  state,
  options,
  isTrash,
}: {
  state: ReturnType<typeof useArticleList>;
  options: ListOptions;
  isTrash: boolean;
}) {
  const { bulk, selected, selection, asked, help } = state;
  return (
    <>
      <ListDock
        {...{ count: selected.length, isTrash, isBusy: bulk.isBusy, report: bulk.report }}
        onAsk={state.ask}
        onTrash={state.trash}
        onClear={selection.clear}
        onUndo={() => void bulk.undo()}
        onDismiss={bulk.dismiss}
      />
      {asked === null ? null : (
        <BulkDialog
          {...{ asked, count: selected.length, options }}
          onChoose={state.run}
          onClose={state.stopAsking}
        />
      )}
      {help.isOpen ? <KeysDialog onClose={help.close} /> : null}
    </>
  );
}
