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
  /** While it is being taken down, either answer is right. */
  publication: 'live' | 'leaving' | 'unpublished' | 'killed';
  published: number;
};

const DEEDS = { update: 50, correction: 25, unpublish: 12, kill: 13 } as const;
const PAUSE_MS = 400;

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

  get live(): DeskStory[] {
    return this.stories.filter(({ publication }) => publication === 'live');
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

  /** Works on until it is told to stop. */
  async work(stop: AbortSignal): Promise<void> {
    const { chance } = this.#setting;
    while (!stop.aborted) {
      const story = chance.pick(this.stories.filter(({ publication }) => publication !== 'killed'));
      if (story.publication === 'unpublished') {
        await this.#write(story, story.published + 1);
        this.done.again += 1;
      } else await this.#do(chance.weighed(DEEDS), story);
      await sleep(PAUSE_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }

  async #do(deed: keyof typeof DEEDS, story: DeskStory): Promise<void> {
    this.done[deed] += 1;
    if (deed === 'unpublish') return this.#takeDown(story, 'unpublish', 'unpublished', {});
    if (deed === 'update') return this.#write(story, story.published + 1, { kind: 'update' });
    if (deed === 'correction') {
      const change = { kind: 'correction', text: 'It said so otherwise before.' };
      return this.#write(story, story.published + 1, change);
    }
    await this.#takeDown(story, 'kill', 'killed', { reason: CANARY_REASON });
    await this.begin();
  }

  async #takeDown(
    story: DeskStory,
    way: 'unpublish' | 'kill',
    publication: 'unpublished' | 'killed',
    input: object,
  ): Promise<void> {
    const { api, versions } = this.#setting;
    story.publication = 'leaving';
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
