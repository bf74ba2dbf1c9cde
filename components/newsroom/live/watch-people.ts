import type { LiveTab } from './live-tab.ts';
import type { NamedPerson } from './messages.ts';
import type { RoomReport } from './room-report.ts';

type Report = RoomReport<NamedPerson>;

export interface WatchParts {
  live: Pick<LiveTab, 'follow'>;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** Who is in each of the articles, for while there is no stream that tells; null when the server does not answer. */
  ask(articleIds: readonly string[]): Promise<Readonly<Record<string, readonly NamedPerson[]>> | null>;
  onPeople(articleId: string, report: Report): void;
}

const ASK_MS = 5_000;

/** Tells who is in articles, by the browser's stream, or by asking where that does not get through. Returns its end. */
export function watchPeople(articleIds: readonly string[], parts: WatchParts): () => void {
  const blocked = new Set<string>();
  let cancelAsking: (() => void) | null = null;
  let isOver = false;

  const ask = async () => {
    const answer = await parts.ask([...blocked]);
    if (isOver) return;
    for (const articleId of blocked) {
      if (answer) parts.onPeople(articleId, { people: answer[articleId] ?? [], isComplete: true });
    }
    cancelAsking = blocked.size > 0 ? parts.schedule(() => void ask(), ASK_MS) : null;
  };
  const follow = (articleId: string) =>
    parts.live.follow(articleId, {
      since: () => null,
      onEvent: ({ name, content }) => {
        if (name === 'presence') parts.onPeople(articleId, content as Report);
        if (name === 'ended') parts.onPeople(articleId, { people: [], isComplete: true });
      },
      onCarried: () => void blocked.delete(articleId),
      onBlocked: () => {
        blocked.add(articleId);
        cancelAsking ??= parts.schedule(() => void ask(), 0);
      },
      onBeat: () => {},
    });
  const endings = articleIds.map(follow);
  return () => {
    isOver = true;
    cancelAsking?.();
    for (const end of endings) end();
  };
}
