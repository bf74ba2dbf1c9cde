import type { Metadata } from 'next';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { WritingRoom } from '#components/editor/room/writing-room.tsx';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { listProfiles } from '#lib/profiles/queries.ts';
import { listSections, listTags } from '#lib/taxonomy/queries.ts';
import { createProfileAction, createTagAction } from './actions.ts';

export const metadata: Metadata = { title: 'Writing room' };

export default async function WritingRoomPage({ params, searchParams }: PageProps<'/admin/articles/[id]'>) {
  const [{ id }, { paste }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/admin/articles/${id}`);
  const [article, dates, sections, profiles, tags] = await Promise.all([
    orNotFound(getArticleForEditing(actor, id)),
    getOwnDates(actor),
    listSections(actor),
    listProfiles(actor),
    listTags(actor),
  ]);
  return (
    <WritingRoom
      key={article.id}
      article={article}
      personId={actor.personId ?? 'system'}
      dates={dates}
      choices={{ sections, profiles, tags }}
      actions={{ createProfile: createProfileAction, createTag: createTagAction }}
      opensPaste={paste !== undefined}
    />
  );
}
