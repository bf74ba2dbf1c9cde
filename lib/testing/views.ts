import { db } from '#lib/db.ts';

const HOUR_MS = 3_600_000;

/** Writes that a story was looked at so often, so many hours ago, as the front door would. */
export async function viewed(articleId: string, views: number, hoursAgo = 0): Promise<void> {
  const hour = new Date(Math.floor(Date.now() / HOUR_MS - hoursAgo) * HOUR_MS);
  const data = { articleId, hour, referrer: 'direct', device: 'phone', views } as const;
  await db().storyViewHour.create({ data, select: { views: true } });
}
