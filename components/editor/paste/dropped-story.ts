const KEY = 'nightdesk:dropped-story';

/** Keeps dropped text for the room that is about to open in this tab. */
export function keepDroppedStory(text: string): void {
  sessionStorage.setItem(KEY, text);
}

/** The text that was dropped on the list. Empty when there is none. */
export function readDroppedStory(): string {
  return sessionStorage.getItem(KEY) ?? '';
}

/** Forgets the dropped text, once it has been shown. */
export function forgetDroppedStory(): void {
  sessionStorage.removeItem(KEY);
}
