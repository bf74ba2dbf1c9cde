import { setTimeout as sleep } from 'node:timers/promises';
import type { Newsroom } from '#e2e/support/newsroom.ts';
import { bodyOf, words } from './stories.ts';

const PAUSE_MS = 150;
// Often enough to see it, and not so often that asking takes the processor from answering.
const ASK_EVERY_MS = 2;
const GIVE_UP_MS = 5_000;

export interface VisibleSetting {
  /** Where stories are published. */
  writer: Newsroom;
  /** Where readers look for them; the same newsroom, or another instance of it. */
  reader: Newsroom;
  token: string;
  section: string;
  runs: number;
}

/** Where readers meet a new story. */
export const PLACES = ['article', 'front', 'section', 'feed', 'sitemap'] as const;
export type Place = (typeof PLACES)[number];

/**
 * Publishes stories, and asks the places for each over and over from the answer to the publication until all of them
 * show it. Milliseconds of each story.
 */
export async function timeToVisible(setting: VisibleSetting, asked: readonly Place[]): Promise<number[]> {
  const samples: number[] = [];
  for (let run = 0; run < setting.runs; run += 1) {
    const { address, headline, id, version } = await aReadyStory(setting, run);
    const places = placesOf(setting, address);
    // As on a site that is read: each place is kept before the story comes.
    await Promise.all(asked.map(async (place) => (await fetch(places[place])).text()));
    await call(setting, `/${id}/publish`, { version });
    const begun = performance.now();
    await Promise.all(
      asked.map((place) => untilShown(places[place], place === 'sitemap' ? address : headline)),
    );
    samples.push(performance.now() - begun);
    await sleep(PAUSE_MS);
  }
  return samples;
}

function placesOf({ reader, section }: VisibleSetting, address: string): Record<Place, string> {
  return {
    article: reader.url + address,
    front: `${reader.url}/`,
    section: `${reader.url}/${section}`,
    feed: `${reader.url}/feed.xml`,
    sitemap: `${reader.url}/news-sitemap.xml`,
  };
}

async function untilShown(address: string, words: string): Promise<void> {
  const endMs = performance.now() + GIVE_UP_MS;
  while (performance.now() < endMs) {
    const answer = await fetch(address);
    const shown = await answer.text();
    if (answer.ok && shown.includes(words)) return;
    await sleep(ASK_EVERY_MS);
  }
  throw new Error(`${address} did not show “${words}” within ${GIVE_UP_MS / 1000} s.`);
}

interface ReadyStory {
  id: string;
  version: number;
  headline: string;
  address: string;
}

async function aReadyStory(setting: VisibleSetting, run: number): Promise<ReadyStory> {
  const headline = `Bench ferry number ${Date.now()}-${run} returns`;
  const { section } = setting;
  const body = bodyOf(words(740));
  const story = { headline, section, bylineText: 'By the harbour desk', body };
  const { id, version, slug } = await call(setting, '', story);
  return { id, version, headline, address: `/${section}/${slug}` };
}

async function call({ writer, token }: VisibleSetting, path: string, data: object) {
  const answer = await fetch(`${writer.url}/api/v1/articles${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(data),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { id: string; version: number; slug: string };
}
