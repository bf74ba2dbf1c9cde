import type { Metadata } from 'next';
import Link from 'next/link';
import { DeskBoard } from '#components/newsroom/desk/desk-board.tsx';
import { RefreshOn } from '#components/newsroom/live/refresh-on.tsx';
import { NewArticleButtons } from '#components/newsroom/new-article-buttons.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getDesk } from '#lib/desk/queries.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { claimAction, markSeenAction } from './actions.ts';
import { newArticleAction, newFromTextAction } from './articles/actions.ts';

export const metadata: Metadata = { title: 'Desk' };

export default async function DeskPage() {
  const actor = await requireActor('/admin');
  const dates = await getOwnDates(actor);
  const desk = await getDesk(actor, dates.timeZone);
  return (
    <main className="mx-auto max-w-page px-4 pt-6 pb-16">
      <RefreshOn topic="desk" personId={actor.personId ?? ''} />
      <header className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">Desk</h1>
        <NewArticleButtons onNew={newArticleAction} onNewFromText={newFromTextAction} />
      </header>
      <DeskBoard
        desk={desk}
        clock={{ now: desk.at, ...dates }}
        actions={{ claim: claimAction, markSeen: markSeenAction.bind(null, desk.at) }}
      />
      <p className="mt-10">
        <Link href="/admin/articles" className="text-accent underline-offset-2 hover:underline">
          All articles
        </Link>
      </p>
    </main>
  );
}
