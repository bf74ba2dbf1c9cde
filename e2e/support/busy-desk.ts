import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '#lib/samples/chance.ts';
import { CANARY_FIELDS, CANARY_REASON } from './canaries.ts';
import type { ArticlesApi, LiveStory } from './live-stories.ts';
import { markOf, type Versions } from './versions.ts';

export interface DeskSetting {
  readonly api: ArticlesApi;
  readonly versions: Versions;
  readonly chance: Chance;
  readonly section: string;
  /** What every story has, so that it stands in their lists. */
  readonly tag: string;
  readonly profileId: string;
}

export type DeskStory = LiveStory & {
  /** `s` and a number. */
  readonly name: string;
  readonly address: string;
  /** While it is being taken down or brought back, either answer is right. */
  publication: 'live' | 'changing' | 'unpublished' | 'killed';
  published: number;
};

const DEEDS = ['update', 'unpublish', 'correction', 'again', 'kill'] as const;
type Deed = (typeof DEEDS)[number];
const PAUSE_MS = 600;

/**
 * A desk that publishes, corrects, unpublishes and kills. Whatever is live has a working copy full of canaries, and every
 * publication shows its version in its texts.
 */
export class BusyDesk {
  readonly stories: DeskStory[] = [];
  readonly done = { update: 0, correction: 0, unpublish: 0, kill: 0, again: 0 };
  readonly #setting: DeskSetting;

  constructor(setting: DeskSetting) {
    this.#setting = setting;
  }

  /** Begins a story and publishes it. */
  async begin(): Promise<void> {
    const { api, section } = this.#setting;
    const name = `s${this.stories.length}`;
    const slug = `told-${name}`;
    const draft = await api('', { ...this.#words(name, 1), section, slug });
    const story: DeskStory = {
      ...draft,
      name,
      address: `/${section}/${slug}`,
      publication: 'unpublished',
      published: 0,
    };
    await this.#publish(story, 1);
    this.stories.push(story);
  }

  /** Does one thing after another until it is told to stop. */
  async work(stop: AbortSignal): Promise<void> {
    for (let n = 0; !stop.aborted; n += 1) {
      const deed = DEEDS[n % DEEDS.length] ?? 'update';
      const wanted = deed === 'again' ? 'unpublished' : 'live';
      const story = this.#setting.chance.pick(this.stories.filter((each) => each.publication === wanted));
      await this.#do(deed, story);
      this.done[deed] += 1;
      await sleep(PAUSE_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }

  async #do(deed: Deed, story: DeskStory): Promise<void> {
    const next = story.published + 1;
    switch (deed) {
      case 'update':
        return this.#write(story, next, { kind: 'update' });
      case 'correction':
        return this.#write(story, next, { kind: 'correction', text: 'It said so otherwise before.' });
      case 'again':
        return this.#write(story, next);
      case 'unpublish':
        return this.#takeDown(story, 'unpublish', 'unpublished', {});
      case 'kill':
        await this.#takeDown(story, 'kill', 'killed', { reason: CANARY_REASON });
        return this.begin();
    }
  }

  async #takeDown(
    story: DeskStory,
    way: 'unpublish' | 'kill',
    publication: 'unpublished' | 'killed',
    input: object,
  ): Promise<void> {
    const { api, versions } = this.#setting;
    story.publication = 'changing';
    const after = await api(`/${story.id}/${way}`, { version: story.version, ...input });
    story.version = after.version;
    story.publication = publication;
    versions.isGone(story.name);
  }

  async #write(story: DeskStory, version: number, change?: object): Promise<void> {
    const words = this.#words(story.name, version);
    const written = await this.#setting.api(`/${story.id}`, { version: story.version, ...words }, 'patch');
    story.version = written.version;
    await this.#publish(story, version, change);
  }

  /** Publishes what is written, and fills the working copy with canaries afterwards. */
  async #publish(story: DeskStory, version: number, change?: object): Promise<void> {
    const { api, versions } = this.#setting;
    versions.begins(story.name, version);
    if (story.publication !== 'live') story.publication = 'changing';
    const live = await api(`/${story.id}/publish`, { version: story.version, ...(change ? { change } : {}) });
    versions.isPublished(story.name, version);
    story.publication = 'live';
    story.published = version;
    const next = await api(`/${story.id}`, { version: live.version, ...CANARY_FIELDS }, 'patch');
    story.version = next.version;
  }

  #words(name: string, version: number): object {
    const { tag, profileId } = this.#setting;
    const mark = markOf(name, version);
    const text = `The ferry of ${mark} sails at nine. `;
    return {
      ...CANARY_FIELDS,
      headline: `The ferry ${mark} is back`,
      standfirst: `What ${mark} says of it.`,
      kicker: '',
      bylineText: '',
      source: '',
      editorsNote: '',
      dateline: null,
      bylines: [{ profileId }],
      tags: [tag],
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: text.repeat(20) }] }],
      },
    };
  }
}
