/** How much a button asks for attention: one `primary` per screen at most. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const SHAPE =
  'inline-flex min-h-9 items-center justify-center gap-1.5 rounded-control px-3 py-1 text-sm font-medium ' +
  'text-center select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 pointer-coarse:min-h-11';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-on-accent hover:not-disabled:bg-accent-strong',
  secondary: 'border border-rule-strong bg-paper-raised text-ink hover:not-disabled:bg-paper-sunk',
  quiet: 'text-ink-soft hover:not-disabled:bg-paper-sunk hover:not-disabled:text-ink',
  danger: 'bg-danger text-on-danger hover:not-disabled:opacity-90',
};

/** The classes of a button, also for links that look like one. */
export function buttonStyle(variant: ButtonVariant): string {
  return `${SHAPE} ${VARIANTS[variant]}`;
}
