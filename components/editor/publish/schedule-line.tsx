'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { scheduleInWords } from './stage-words.ts';
import type { Publishing } from './use-publishing.ts';
import type { Facts } from './use-readiness.ts';

/** The schedule that there is: when, who decided it, what is wrong with it, and a way out of it. */
export function ScheduleLine({ publishing, facts }: { publishing: Publishing; facts: Facts }) {
  const { dates } = useRoom();
  const article = useWorkingCopy((copy) => copy.base);
  if (article.scheduledFor === null) return null;
  const at = formatInstant(article.scheduledFor, 'dateTimeZone', dates);
  const by = facts?.scheduledBy ? ` ${facts.scheduledBy} decided so.` : '';
  const words = scheduleInWords(article, at);
  return (
    <Notice
      tone={article.scheduleProblem === '' ? 'info' : 'danger'}
      actions={
        article.may.cancelSchedule ? (
          <Button aria-disabled={publishing.isBusy} onClick={() => void publishing.run('cancel-schedule')}>
            Cancel the schedule
          </Button>
        ) : null
      }
    >
      {words + by}
    </Notice>
  );
}
