import 'server-only';
import { db } from '#lib/db.ts';

/** How the newsroom calls itself, its language (BCP 47) and its time zone (IANA). No secret, so no actor. */
export interface NewsroomIdentity {
  name: string;
  language: string;
  timeZone: string;
}

export function getNewsroomIdentity(): Promise<NewsroomIdentity> {
  return db().newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, language: true, timeZone: true },
  });
}
