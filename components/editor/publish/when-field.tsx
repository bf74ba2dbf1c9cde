'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { Choices } from '#components/ui/choices.tsx';
import { ZonedTimeField } from '#components/ui/zoned-time-field.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import type { PlanFacts, PublishPlan, When } from './publish-plan.ts';

interface WhenFieldProps {
  plan: PublishPlan;
  article: PlanFacts;
  now: Date;
  onChange(changes: Partial<PublishPlan>): void;
}

/** When readers get it. */
export function WhenField({ plan, article, now, onChange }: WhenFieldProps) {
  const { dates } = useRoom();
  const { embargoUntil } = article;
  const isHeld = embargoUntil !== null && new Date(embargoUntil) > now;
  const ends = isHeld ? formatInstant(embargoUntil, 'dateTimeZone', dates) : '';
  const options: { value: When; label: string; hint?: string }[] = [
    ...(isHeld ? [] : [{ value: 'now' as const, label: 'Now' }]),
    ...(isHeld ? [{ value: 'embargo' as const, label: 'When its embargo ends', hint: ends }] : []),
    { value: 'time', label: 'At a time' },
  ];
  return (
    <div className="grid gap-2">
      <Choices legend="When" options={options} value={plan.when} onChange={(when) => onChange({ when })} />
      {plan.when === 'time' ? (
        <div className="ms-6">
          <ZonedTimeField
            label="Date and time"
            zones={dates}
            value={plan.at}
            onChange={(at) => onChange({ at })}
          />
        </div>
      ) : null}
    </div>
  );
}
