import { Notice } from '#components/ui/notice.tsx';
import type { ReplayFacts } from '#lib/articles/queries/replay.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import type { ShownMoment } from './shown-moment.ts';

/** What cannot be replayed, and what went wrong. */
export function ReplayNotices({
  facts,
  moment,
  problem,
  dates,
}: {
  facts: ReplayFacts;
  moment: ShownMoment;
  problem: string;
  dates: DateStyle;
}) {
  const when = formatInstant(new Date(moment.at), 'dateTime', dates);
  const isBeginning = moment.version === facts.first;
  return (
    <>
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
      {facts.first === facts.last ? (
        <Notice>There is nothing to replay yet: no change of these words has been recorded.</Notice>
      ) : null}
      {isBeginning && !facts.isWhole && facts.first < facts.last ? (
        <Notice>
          Replay begins at {when}. What was written before was not kept in a form that can be replayed.
        </Notice>
      ) : null}
      {moment.gapAfter === null ? null : (
        <Notice>
          The changes from {moment.gapAfter + 1} to {moment.version} cannot be replayed: they are missing, or
          come from an older editor. Replay goes on at {when}.
        </Notice>
      )}
    </>
  );
}
