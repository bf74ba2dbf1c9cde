'use client';

import { useEffect, useState } from 'react';
import type { Article } from '#components/editor/article.ts';
import { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import type { Recovery } from '#components/editor/working-copy/recover.ts';
import { isSaved } from '#components/editor/working-copy/working-copy.ts';
import { addressOf, browserParts } from './browser-parts.ts';

const NOTHING: Recovery = { restored: null, offered: [], done: [] };

/** Keeps the article saved while the room is open, and says what earlier visits left unsaved. */
export function useAutosaver(article: Article, personId: string): { saver: Autosaver; recovery: Recovery } {
  const [saver] = useState(() => new Autosaver(article, browserParts(article.id, personId)));
  const [recovery, setRecovery] = useState(NOTHING);
  useEffect(() => {
    if (!article.may.edit) return;
    const found = saver.start();
    // React starts effects twice while developing; the second time there is nothing left to restore.
    setRecovery((before) => ({ ...found, restored: found.restored ?? before.restored }));
    const unlisten = listen(saver, article.id);
    return () => {
      unlisten();
      saver.saveNow();
      saver.stop();
    };
  }, [saver, article.id, article.may.edit]);
  return { saver, recovery };
}

function listen(saver: Autosaver, articleId: string): () => void {
  const control = new AbortController();
  const options = { signal: control.signal };
  const leave = () => {
    saver.keep();
    saver.saveNow();
  };
  window.addEventListener('pagehide', leave, options);
  window.addEventListener('online', () => saver.saveNow(), options);
  window.addEventListener('focus', () => void comeBack(saver, articleId), options);
  document.addEventListener('visibilitychange', () => document.hidden && leave(), options);
  window.addEventListener(
    'beforeunload',
    (event) => {
      leave();
      if (!isSaved(saver.read())) event.preventDefault();
    },
    options,
  );
  return () => control.abort();
}

/** Somebody may have signed in or changed the article in another tab meanwhile. */
async function comeBack(saver: Autosaver, articleId: string): Promise<void> {
  if (!isSaved(saver.read())) saver.saveNow();
  else await refresh(saver, articleId);
}

/** Fetches the article, for fields that somebody else has changed. */
export async function refresh(saver: Autosaver, articleId: string): Promise<void> {
  try {
    const response = await fetch(addressOf(articleId), { headers: { Accept: 'application/json' } });
    if (response.ok) saver.refresh((await response.json()) as Article);
  } catch (error) {
    // Without a connection the next save says so; anything else is a bug.
    if (!(error instanceof TypeError)) throw error;
  }
}
