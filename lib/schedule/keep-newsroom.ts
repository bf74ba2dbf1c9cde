import 'server-only';
import { sweepAnswers } from '#lib/answers/commands/sweep-answers.ts';
import { emptyTrash } from '#lib/articles/commands/empty-trash.ts';
import { publishDue } from '#lib/articles/commands/publish-due.ts';
import { sweepViews } from '#lib/articles/commands/sweep-views.ts';
import { AUTH_SWEEPS } from '#lib/auth/sweeps.ts';
import { getEnv } from '#lib/env.ts';
import { sendDueMail } from '#lib/mail/commands/send-mail.ts';
import { sweepMail } from '#lib/mail/commands/sweep-mail.ts';
import { keepMail } from '#lib/mail/keep-mail.ts';
import { mailTransport } from '#lib/mail/transport.ts';
import { tellPeople } from '#lib/notices/commands/tell-people.ts';
import { writeDigests } from '#lib/notices/commands/write-digests.ts';
import { handleEvents } from '#lib/outbox/commands/handle-events.ts';
import { sweepEvents } from '#lib/outbox/commands/sweep-events.ts';
import { keepOutbox } from '#lib/outbox/keep-outbox.ts';
import { sweepPageChanges } from '#lib/pages/commands/sweep-page-changes.ts';
import { refreshDueSearch } from '#lib/search/commands/refresh-due-search.ts';
import { keepSearch } from '#lib/search/keep-search.ts';
import { keepSchedule } from './keep-schedule.ts';
import { keepTrash } from './keep-trash.ts';

/** Everything that the newsroom does by itself, in each of its processes and for as long as it runs. */
export function keepNewsroom(): void {
  const env = getEnv();
  keepSchedule(publishDue);
  keepTrash(emptyTrash);
  keepOutbox(
    {
      handle: handleEvents,
      sweeps: [sweepEvents, sweepPageChanges, sweepAnswers, sweepViews, ...AUTH_SWEEPS],
    },
    [tellPeople],
  );
  keepSearch(refreshDueSearch);
  keepMail(
    { digest: writeDigests, send: sendDueMail, sweep: (limit) => sweepMail(env.dataDir, limit) },
    mailTransport(env),
  );
}
