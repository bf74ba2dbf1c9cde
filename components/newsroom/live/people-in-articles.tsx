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
  initial,
  children,
}: {
  personId: string;
  initial: PeopleByArticle;
  children: ReactNode;
}) {
  const [people, setPeople] = useState(initial);
  useEffect(() => {
    setPeople(initial);
    return watchPeople(Object.keys(initial), {
      live: liveTabOf(personId),
      schedule: browserTime.schedule,
      ask: askPeople,
      onPeople: (articleId, report) =>
        setPeople((known) => ({ ...known, [articleId]: peopleAfter(known[articleId] ?? [], report) })),
    });
  }, [personId, initial]);
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
