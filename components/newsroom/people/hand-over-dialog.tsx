'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { counted } from '#components/newsroom/admin/counted.ts';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { textIn } from '#components/ui/text-in.ts';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import { inHandWords } from './in-hand-words.ts';
import type { PersonActions } from './people-actions.ts';

/** Asks who goes on with what somebody has in hand. */
export function HandOverDialog({
  person: { id, name, inHand },
  heirs,
  handOver,
  onClose,
}: {
  person: Pick<PersonDetails, 'id' | 'name' | 'inHand'>;
  heirs: readonly { id: string; name: string }[];
  handOver: PersonActions['handOver'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Hand over',
    variant: 'primary',
    work: (form: FormData) => handOver(id, { to: textIn(form, 'to') }),
    onDone: ({ stories }: { stories: number }) =>
      say({ text: `${counted(stories, 'story is', 'stories are')} handed over.`, isGone: true }),
  } as const;
  const choices = heirs.map((heir) => ({ value: heir.id, label: heir.name }));
  return (
    <ConfirmDialog title={`Hand over the stories of ${name}`} confirmation={confirmation} onClose={onClose}>
      {({ fields }) => (
        <>
          <p className="text-sm">
            {inHandWords(inHand)} All of it is assigned to whom you choose, who is told by mail. Bylines stay
            as they are.
          </p>
          <Field label="Who goes on with them?" error={fields.to}>
            {(control) => (
              <Select
                {...control}
                name="to"
                defaultValue=""
                options={[{ value: '', label: 'Choose somebody' }, ...choices]}
              />
            )}
          </Field>
        </>
      )}
    </ConfirmDialog>
  );
}
