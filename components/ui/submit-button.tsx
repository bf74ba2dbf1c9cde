import { Button } from './button.tsx';

/** Sends the form it stands in; while that is under way it says so and does nothing. */
export function SubmitButton({
  isPending,
  label,
  pendingLabel,
}: {
  isPending: boolean;
  label: string;
  pendingLabel: string;
}) {
  return (
    <Button type="submit" variant="primary" aria-disabled={isPending} className="min-h-11 w-full">
      {isPending ? pendingLabel : label}
    </Button>
  );
}
