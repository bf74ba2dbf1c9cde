'use client';

import { useEffect, useRef, useState } from 'react';
import { send } from '#components/editor/room/browser-parts.ts';
import { nameOfLanguage } from '#components/editor/room/languages.ts';
import { browserTime } from '#components/newsroom/browser-time.ts';
import type { ComboboxOption } from '#components/ui/combobox-matches.ts';
import { fetchJson } from './fetch-json.ts';

const ADDRESS = '/api/v1/articles';
const PAUSE_MS = 200;
const SHOWN = 8;
/** Of those that are asked for, some are in a language that is taken. */
const ASKED = 40;

interface Found {
  articles: { id: string; headline: string; slugline: string; language: string }[];
}

/**
 * The stories that fit what was typed, or the newest, without one of them and those in languages that are `taken`.
 * `problem` is a sentence when the newsroom could not be asked.
 */
export function useStorySearch(
  articleId: string,
  taken: readonly string[],
): { options: readonly ComboboxOption[]; search(typed: string): void; problem: string | undefined } {
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof ask>>>();
  const [typed, search] = useState('');
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const turn = asked.current;
    // What was asked first may be answered last.
    const look = async () => {
      const found = await ask(typed);
      if (turn === asked.current) setAnswer(found);
    };
    return browserTime.schedule(() => void look(), typed === '' ? 0 : PAUSE_MS);
  }, [typed]);
  if (answer?.ok === false) return { options: [], search, problem: answer.reason };
  const fitting = (answer?.value.articles ?? []).filter(
    ({ id, language }) => id !== articleId && !taken.includes(language),
  );
  const options = fitting.slice(0, SHOWN).map(({ id, headline, slugline, language }) => ({
    value: id,
    label: headline || slugline || 'Untitled',
    note: nameOfLanguage(language),
  }));
  return { options, search, problem: undefined };
}

function ask(typed: string) {
  const query = new URLSearchParams({ limit: String(ASKED), ...(typed.trim() ? { q: typed.trim() } : {}) });
  return fetchJson<Found>(send, `${ADDRESS}?${query}`);
}
