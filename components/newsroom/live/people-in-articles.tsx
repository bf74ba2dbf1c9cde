'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { browserTime } from '#components/newsroom/browser-time.ts';
import { liveTabOf } from './browser-live.ts';
import { hereSentence } from './here-sentence.ts';
import type { NamedPerson } from './messages.ts';
import { peopleAfter } from './room-report.ts';
import { watchPeople } from './watch-people.ts';

type PeopleByArticle = Readonly<Record<string, readonly NamedPerson[]>>;

const Sentences = createContext<(articleId: string) => string>(() => '');

/** Knows who is in the articles of a list: at first those of `initial`, then whoever comes and goes. */
export function PeopleInArticles({
  personId,
  articleIds,
  initial,
  children,
}: {
  personId: string;
  articleIds: readonly string[];
  initial: PeopleByArticle;
  children: ReactNode;
}) {
  const [people, setPeople] = useState(initial);
  const [given, setGiven] = useState(initial);
  if (given !== initial) {
    setGiven(initial);
    setPeople({ ...people, ...initial });
  }
  // As text, since a list of the same articles is none to begin anew for; without an order, since rows move.
  const watched = articleIds.toSorted().join(' ');
  useEffect(() => {
    return watchPeople(watched.split(' ').filter(Boolean), {
      live: liveTabOf(personId),
      schedule: browserTime.schedule,
      ask: askPeople,
      onPeople: (articleId, report) =>
        setPeople((known) => ({ ...known, [articleId]: peopleAfter(known[articleId] ?? [], report) })),
    });
  }, [personId, watched]);
  const sentenceOf = (articleId: string) => hereSentence(people[articleId] ?? [], personId);
  return <Sentences value={sentenceOf}>{children}</Sentences>;
}

/** Who is in an article, as a sentence; empty when nobody is, or nobody asks. */
export function useWhoIsIn(articleId: string): string {
  return useContext(Sentences)(articleId);
}

async function askPeople(articleIds: readonly string[]): Promise<PeopleByArticle | null> {
  const query = articleIds.map((articleId) => `watch=${articleId}`).join('&');
  const init = { headers: { Accept: 'application/json' } };
  const answer = await fetch(`/api/collab?${query}`, init).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { people: PeopleByArticle }).people : null;
}
