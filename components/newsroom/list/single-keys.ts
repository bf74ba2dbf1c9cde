const KEY = 'nightdesk.single-keys';

/** Whether keys without another key held do something (WCAG 2.1.4: whoever speaks to their computer turns them off). */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

/** Turns them on or off, on this browser. */
export function turnSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
}
