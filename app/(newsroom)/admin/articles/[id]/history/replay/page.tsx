import type { Metadata } from 'next';
import { restoreAction } from '#app/(newsroom)/admin/articles/[id]/history/actions.ts';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { ReplayDesk } from '#components/newsroom/history/replay/replay-desk.tsx';
import { ReplayHeader } from '#components/newsroom/history/replay/replay-header.tsx';
import { RestoreDesk } from '#components/newsroom/history/restore-desk.tsx';
import { getReplayFacts, getReplaySegment } from '#lib/articles/queries/replay.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import './replay.css';

export const metadata: Metadata = { title: 'Replay' };

export default async function ReplayPage({ params }: PageProps<'/admin/articles/[id]/history/replay'>) {
  const { id } = await params;
  const actor = await requireActor(`/admin/articles/${id}/history/replay`);
  const [article, facts, dates] = await Promise.all([
    orNotFound(getArticleForEditing(actor, id)),
    orNotFound(getReplayFacts(actor, id)),
    getOwnDates(actor),
  ]);
  const begin = await orNotFound(getReplaySegment(actor, id, facts.first));
  return (
    <main className="mx-auto max-w-page px-4 pt-4 pb-16">
      <ReplayHeader articleId={id} headline={article.headline} />
      <RestoreDesk version={article.version} action={article.may.edit ? restoreAction.bind(null, id) : null}>
        <ReplayDesk article={{ id, language: article.language }} facts={facts} begin={begin} dates={dates} />
      </RestoreDesk>
    </main>
  );
}
