'use client';

import type { AutosaverParts } from '#components/editor/working-copy/autosaver.ts';
import { type JournalStorage, openJournal } from '#components/editor/working-copy/journal.ts';
import { sendChange, toPatch } from '#components/editor/working-copy/save-request.ts';
import { browserTime } from '#components/newsroom/browser-time.ts';

/** The autosaver's world in a browser. Nothing of it is touched before it is used. */
export function browserParts(articleId: string, personId: string): AutosaverParts {
  return {
    ...browserTime,
    save: (save) => sendChange(send, 'PATCH', addressOf(articleId), toPatch(save)),
    journal: openJournal(browserStorage, personId, articleId),
  };
}

/** The article in the API. */
export function addressOf(articleId: string): string {
  return `/api/v1/articles/${articleId}`;
}

/** The browser's `fetch`, which must not be called as a method of something else. */
export const send = (address: string, init: RequestInit): Promise<Response> => fetch(address, init);

/** What this browser keeps. One that blocks storage throws as soon as `localStorage` is named: it keeps nothing. */
export const browserStorage: JournalStorage = {
  get length() {
    return readable()?.length ?? 0;
  },
  key: (index) => readable()?.key(index) ?? null,
  getItem: (key) => readable()?.getItem(key) ?? null,
  removeItem: (key) => readable()?.removeItem(key),
  setItem: (key, value) => window.localStorage.setItem(key, value),
};

function readable(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
