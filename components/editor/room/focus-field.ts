import type { FieldName } from '#components/editor/working-copy/fields.ts';

/** Moves the focus to the control of a field, which stands in an element marked with `data-field`. */
export function focusField(name: FieldName): void {
  const place = document.querySelector(`[data-field="${name}"]`);
  const fold = place?.closest('details');
  if (fold) fold.open = true;
  place?.querySelector<HTMLElement>('input, textarea, select, [contenteditable]')?.focus();
}
