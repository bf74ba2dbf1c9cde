'use client';

import type { ReactNode } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { goneForGoodAt } from '#lib/articles/trash.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { type StageMove, stageMoves } from './stage-moves.ts';
import { scheduleInWords } from './stage-words.ts';

/** What somebody who opens the story has to know of its way to readers, and the ways on from there. */
export function StageNotices() {
  const { publishing } = useRoom();
  const { publication, killReason } = useWorkingCopy((copy) => copy.base);
  return (
    <>
      {publishing.step === 'none' && publishing.message !== '' ? (
        <Notice tone="danger" actions={<Button onClick={publishing.quiet}>Close</Button>}>
          {publishing.message}
        </Notice>
      ) : null}
      {publication === 'killed' ? (
        <Notice tone="danger">
          {`This story was killed and cannot come back. The reason given: ${killReason}`}
        </Notice>
      ) : (
        <>
          <DeskNotice />
          <ScheduleNotices />
        </>
      )}
    </>
  );
}

/** What the desk thinks of it, where somebody has to act on that. */
function DeskNotice() {
  const { dates } = useRoom();
  const article = useWorkingCopy((copy) => copy.base);
  const { may, stage, stageNote, stageChangedAt, trashedAt } = article;
  const at = (instant: string) => formatInstant(instant, 'dateTimeZone', dates);
  if (trashedAt !== null) {
    const goneAt = goneForGoodAt(article);
    const until =
      goneAt === null
        ? 'It was on the site, so it is kept.'
        : `It is gone for good on ${formatInstant(goneAt, 'date', dates)}.`;
    return (
      <Notice actions={<Moves names={['untrash']} />}>
        {`This story has been in the trash since ${at(trashedAt)}. ${until}`}
      </Notice>
    );
  }
  if (stage === 'in_review') {
    const locked = may.edit ? '' : ' It can be changed once it is withdrawn or sent back.';
    return (
      <Notice actions={<Moves names={['withdraw', 'sendBack', 'approve']} />}>
        {`In review since ${at(stageChangedAt)}.${locked}`}
      </Notice>
    );
  }
  if (stage !== 'draft' || stageNote === '') return null;
  return (
    <Notice>
      <strong className="font-semibold">{`Sent back on ${at(stageChangedAt)}: `}</strong>
      <span className="whitespace-pre-line">{stageNote}</span>
    </Notice>
  );
}

/** What happens by itself, and when. */
function ScheduleNotices() {
  const { dates } = useRoom();
  const article = useWorkingCopy((copy) => copy.base);
  const { may, scheduledFor, scheduleProblem, unpublishAt } = article;
  const at = (instant: string) => formatInstant(instant, 'dateTimeZone', dates);
  return (
    <>
      {scheduledFor === null ? null : (
        <Notice
          tone={scheduleProblem === '' ? 'info' : 'danger'}
          actions={<ScheduleActions mayChange={may.schedule || may.scheduleUpdate} />}
        >
          {scheduleInWords(article, at(scheduledFor))}
        </Notice>
      )}
      {unpublishAt === null ? null : (
        <Notice>{`It comes off the site by itself on ${at(unpublishAt)}.`}</Notice>
      )}
    </>
  );
}

function ScheduleActions({ mayChange }: { mayChange: boolean }): ReactNode {
  const { publishing } = useRoom();
  return (
    <>
      {mayChange ? <Button onClick={() => publishing.open('publish')}>Reschedule</Button> : null}
      <Moves names={['cancelSchedule']} />
    </>
  );
}

function Moves({ names }: { names: readonly StageMove['name'][] }): ReactNode {
  const { publishing } = useRoom();
  const may = useWorkingCopy((copy) => copy.base.may);
  const moves = stageMoves(may).filter(({ name }) => names.includes(name));
  return moves.map((move) => (
    <Button
      key={move.name}
      aria-disabled={publishing.isBusy}
      onClick={() => ('step' in move ? publishing.open(move.step) : void publishing.run(move.move))}
    >
      {move.label}
    </Button>
  ));
}
