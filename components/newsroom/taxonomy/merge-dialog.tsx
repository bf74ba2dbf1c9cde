'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Combobox } from '#components/ui/combobox.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';

/** Something to merge into. */
export interface MergeTarget {
  id: string;
  name: string;
}

/** What a merge is, of sections, tags or profiles. */
export interface MergeWork {
  /** What can be chosen, without what is merged. */
  listTargets(): Promise<Outcome<readonly MergeTarget[]>>;
  /** What would happen, in sentences with numbers. */
  foresee(target: MergeTarget): Promise<Outcome<readonly string[]>>;
  merge(target: MergeTarget): Promise<Outcome<{ stories: number }>>;
}

const UNANSWERED = 'Nightdesk did not answer. Close this, reload the page and look at the list.';

/** Asks what something is merged into, says what that means in numbers, and does it. */
export function MergeDialog({
  noun,
  name,
  work,
  onMerged,
  onClose,
}: {
  noun: string;
  name: string;
  work: MergeWork;
  onMerged(target: MergeTarget, stories: number): void;
  onClose(): void;
}) {
  const merging = useMerging(work, onMerged);
  const { targets, target, foreseen, problem, isBusy } = merging;
  return (
    <Dialog title={`Merge “${name}”`} onClose={onClose}>
      {/* The list of the field opens over what comes after it. */}
      <div className="grid min-h-88 content-start gap-4">
        <Field
          label={`Merge into which ${noun}?`}
          hint={target === null ? undefined : `Chosen: ${target.name}`}
        >
          {(control) => (
            <Combobox
              control={control}
              options={targets.map(({ id, name: label }) => ({ value: id, label }))}
              placeholder={`Find a ${noun}`}
              onChoose={merging.choose}
            />
          )}
        </Field>
        {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
        {target === null || foreseen === null ? null : (
          <div role="status" className="rounded-control bg-paper-sunk px-3 py-2 text-sm">
            <p className="font-medium wrap-anywhere">
              “{name}” becomes part of “{target.name}”.
            </p>
            <ul className="mt-1 list-disc ps-5 text-ink-soft">
              {foreseen.map((sentence) => (
                <li key={sentence} className="wrap-anywhere">
                  {sentence}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="danger"
          disabled={foreseen === null}
          aria-disabled={isBusy}
          className="wrap-anywhere"
          onClick={() => void merging.merge()}
        >
          {isBusy ? 'Merging…' : target === null ? 'Merge' : `Merge into “${target.name}”`}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useMerging(work: MergeWork, onMerged: (target: MergeTarget, stories: number) => void) {
  const [targets, setTargets] = useState<readonly MergeTarget[]>([]);
  const [target, setTarget] = useState<MergeTarget | null>(null);
  const [foreseen, setForeseen] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  async function ask<T>(question: Promise<Outcome<T>>, onAnswer: (value: T) => void): Promise<void> {
    try {
      const outcome = await question;
      setProblem(outcome.ok ? '' : outcome.problem.message);
      if (outcome.ok) onAnswer(outcome.value);
    } catch {
      setProblem(UNANSWERED);
    }
  }
  const [listed] = useState(() => work.listTargets());
  useEffect(() => {
    listed.then(
      (outcome) => (outcome.ok ? setTargets(outcome.value) : setProblem(outcome.problem.message)),
      () => setProblem(UNANSWERED),
    );
  }, [listed]);
  const choose = (id: string) => {
    const chosen = targets.find((candidate) => candidate.id === id) ?? null;
    setTarget(chosen);
    setForeseen(null);
    if (chosen !== null) void ask(work.foresee(chosen), setForeseen);
  };
  const merge = async () => {
    if (isBusy || target === null) return;
    setBusy(true);
    await ask(work.merge(target), ({ stories }) => onMerged(target, stories));
    setBusy(false);
  };
  return { targets, target, foreseen, problem, isBusy, choose, merge };
}
