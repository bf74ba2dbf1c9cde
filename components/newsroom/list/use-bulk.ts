'use client';

import { useState } from 'react';
import type { Outcome } from '#components/ui/form-state.ts';
import type { BulkAction, BulkOutcome, BulkStep } from '#lib/articles/bulk-schema.ts';
import { type BulkNames, bulkSentence, refusalsByReason, undoSentence } from '#lib/articles/bulk-sentence.ts';

export type ChangeArticles = (steps: BulkStep[]) => Promise<Outcome<BulkOutcome>>;

/** What came of the last action, in words, and what takes it back. */
export interface BulkReport {
  tone: 'good' | 'danger';
  sentence: string;
  refusals: ReturnType<typeof refusalsByReason>;
  undo: BulkStep[];
}

/** Does things with several articles, and tells what came of it. `onChanged` is called after each. */
export function useBulk(change: ChangeArticles, names: BulkNames, onChanged: () => Promise<void>) {
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<BulkReport | null>(null);
  const send = async (steps: BulkStep[], tell: (outcome: BulkOutcome) => BulkReport) => {
    if (isBusy || steps.length === 0) return;
    setBusy(true);
    const outcome = await change(steps).catch(() => null);
    setReport(outcome?.ok ? tell(outcome.value) : failed(outcome?.problem.message));
    await onChanged();
    setBusy(false);
  };
  return {
    isBusy,
    report,
    dismiss: () => setReport(null),
    run: (action: BulkAction, articleIds: readonly string[]) =>
      send(
        articleIds.map((articleId) => ({ articleId, action })),
        (outcome) => ({ ...reportOf(outcome, bulkSentence(action, outcome, names)), undo: outcome.undo }),
      ),
    undo: () => send(report?.undo ?? [], (outcome) => reportOf(outcome, undoSentence(outcome))),
  };
}

function reportOf(outcome: BulkOutcome, sentence: string): BulkReport {
  const tone = outcome.done.length + outcome.unchanged === 0 ? 'danger' : 'good';
  return { tone, sentence, refusals: refusalsByReason(outcome.refused), undo: [] };
}

function failed(message?: string): BulkReport {
  const sentence = message ?? 'The newsroom did not answer, so it is not known what went through. Try again.';
  return { tone: 'danger', sentence, refusals: [], undo: [] };
}
