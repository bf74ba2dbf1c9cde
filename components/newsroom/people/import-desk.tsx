'use client';

import { type ChangeEvent, useState } from 'react';
import { readTextFile } from '#components/editor/paste/read-text-file.ts';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormState, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { Invited } from '#lib/people/commands/invite-people.ts';
import type { ImportPlan } from '#lib/people/import-plan.ts';
import { ImportTable } from './import-table.tsx';
import { InvitedList, invitedSentence } from './invited-list.tsx';
import type { ImportActions } from './people-actions.ts';

interface ReadFile {
  text: string;
  plan: ImportPlan;
}

/** Takes a file of people, shows what would become of each line, and invites them when that is right. */
export function ImportDesk({ actions }: { actions: ImportActions }) {
  const { say } = useDesk();
  const [read, setRead] = useState<ReadFile | null>(null);
  const [problem, setProblem] = useState('');
  const [outcomes, setOutcomes] = useState<Invited[] | null>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    setOutcomes(null);
    const text = await readTextFile(file);
    const outcome = await actions.preview({ file: text });
    setRead(outcome.ok && outcome.value.problem === '' ? { text, plan: outcome.value } : null);
    setProblem(outcome.ok ? outcome.value.problem : outcome.problem.message);
  };
  const send = async (): Promise<FormState> => {
    const outcome = await actions.run({ file: read?.text ?? '' });
    if (!outcome.ok) return outcome.problem;
    setOutcomes(outcome.value);
    setRead(null);
    say({ text: invitedSentence(outcome.value) });
    return NOTHING_WRONG;
  };
  return (
    <div className="grid gap-5">
      <FileField onChoose={(event) => void choose(event)} />
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
      {read === null ? null : <Plan plan={read.plan} send={send} />}
      {outcomes === null ? null : <InvitedList outcomes={outcomes} />}
    </div>
  );
}

function FileField({ onChoose }: { onChoose(event: ChangeEvent<HTMLInputElement>): void }) {
  return (
    <Field
      label="CSV file"
      hint="As a spreadsheet saves it. Nothing happens before you have seen what would."
    >
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={onChoose}
          className="block w-full max-w-md text-sm file:me-3 file:min-h-9 file:rounded-control file:border file:border-rule-strong file:bg-paper-raised file:px-3 file:py-1 file:text-sm file:font-medium file:text-ink pointer-coarse:file:min-h-11"
        />
      )}
    </Field>
  );
}

function Plan({ plan: { people }, send }: { plan: ImportPlan; send(): Promise<FormState> }) {
  const invited = people.filter(({ verdict }) => verdict === 'invite').length;
  const wrong = people.filter(({ verdict }) => verdict === 'wrong').length;
  return (
    <section aria-label="What would happen" className="grid gap-4">
      <p role="status" className="text-sm">
        To be invited: {invited}. Left as they are: {people.length - invited - wrong}. Not to be read: {wrong}
        .{wrong > 0 ? ' Put those right in the file and choose it again, or go on without them.' : ''}
      </p>
      <ImportTable people={people} />
      {invited === 0 ? null : (
        <ActionForm action={send}>
          {(_, isPending) => (
            <div className="sm:w-56">
              <SubmitButton
                isPending={isPending}
                label={invited === 1 ? 'Invite one person' : `Invite ${invited} people`}
                pendingLabel="Inviting…"
              />
            </div>
          )}
        </ActionForm>
      )}
    </section>
  );
}
