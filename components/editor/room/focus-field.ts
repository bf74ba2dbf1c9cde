/** Moves the focus to the control of a field, or the caret into a part of the story: they are marked with `data-field`. */
export function focusField(name: string): void {
  const place = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
  const fold = place?.closest('details');
  if (fold) fold.open = true;
  const editable = place?.closest<HTMLElement>('[contenteditable]');
  if (place && editable) {
    editable.focus();
    // The editor takes the selection over from the browser.
    window.getSelection()?.collapse(place.querySelector('p') ?? place, 0);
  } else {
    place?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }
}
