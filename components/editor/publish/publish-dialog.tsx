'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ChangeField } from './change-field.tsx';
import { FindingsQuestion } from './findings-question.tsx';
import { goToPlace } from './go-to-place.ts';
import { Previews } from './previews.tsx';
import { actionLabel, type PublishPlan } from './publish-plan.ts';
import { type ReadinessItem, ReadinessList } from './readiness-list.tsx';
import { ScheduleLine } from './schedule-line.tsx';
import { usePublishPlan } from './use-publish-plan.ts';
import type { Publishing } from './use-publishing.ts';
import { useFacts, useReadiness } from './use-readiness.ts';
import { WhenField } from './when-field.tsx';

interface PublishDialogProps {
  publishing: Publishing;
  onClose(): void;
}

/** All there is to decide before readers get a story: what it lacks, what the change is, when, and how it looks. */
export function PublishDialog({ publishing, onClose }: PublishDialogProps) {
  const decision = usePublishPlan(publishing);
  const { plan, facts, problem, send } = decision;
  const known = useFacts();
  const lacks = useReadiness(known, decision.departure);
  const said = problem || publishing.message;
  return (
    <Dialog title={facts.publication === 'live' ? 'Publish the update' : 'Publish'} isWide onClose={onClose}>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <div className="grid min-w-0 content-start gap-5">
          <AddressLine plan={plan} />
          <ScheduleLine publishing={publishing} facts={known} />
          <Readiness items={lacks} onClose={onClose} />
          {facts.publication === 'live' ? <ChangeField plan={plan} onChange={decision.decide} /> : null}
          <WhenField plan={plan} article={facts} now={decision.now} onChange={decision.decide} />
        </div>
        <Previews isReady={known !== null} />
      </div>
      <div className="mt-4 grid gap-3 empty:hidden">
        <Findings publishing={publishing} decision={decision} />
        {said === '' ? null : <Notice tone="danger">{said}</Notice>}
      </div>
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Not yet
        </Button>
        <Button
          variant="primary"
          disabled={lacks.some(({ isRequired }) => isRequired)}
          aria-disabled={publishing.isBusy}
          onClick={() => send(false)}
        >
          {publishing.isBusy ? 'One moment…' : actionLabel(plan, facts)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Readiness({ items, onClose }: { items: readonly ReadinessItem[]; onClose(): void }) {
  const { view } = useRoom();
  return (
    <ReadinessList
      items={items}
      onGo={(place) => {
        onClose();
        goToPlace(view.current, place);
      }}
    />
  );
}

function Findings({
  publishing: { findings, isBusy },
  decision: { decide, send },
}: {
  publishing: Publishing;
  decision: ReturnType<typeof usePublishPlan>;
}) {
  if (findings.length === 0) return null;
  return (
    <FindingsQuestion
      findings={findings}
      isBusy={isBusy}
      onReconsider={() => decide({ kind: 'update' })}
      onConfirm={() => send(true)}
    />
  );
}

function AddressLine({ plan }: { plan: PublishPlan }) {
  const { base, fields } = useWorkingCopy((copy) => copy);
  const slug = fields.slug ?? base.slug;
  const readers = base.publication === 'live' ? 'Readers see the new text' : 'Readers find it';
  return (
    <p className="text-sm wrap-anywhere">
      {`${readers} ${plan.when === 'now' ? 'at once' : 'then'} at `}
      <strong dir="ltr" className="font-semibold">
        {`/${fields.section}/${slug === '' ? '…' : slug}`}
      </strong>
    </p>
  );
}
