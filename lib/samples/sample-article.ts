import type { Chance } from './chance.ts';
import { type SampleState, sampleState } from './sample-state.ts';
import { type SampleWords, sampleWords } from './sample-words.ts';

/** Who and what the invented articles of a newsroom are about. */
export interface SampleWorld {
  sections: readonly { id: string; slug: string }[];
  tagIds: readonly string[];
  /** Ids of profiles by name. */
  profiles: ReadonlyMap<string, string>;
  /** People who write and have assignments. */
  personIds: readonly string[];
}

export interface SampleArticle extends SampleWords, SampleState {
  id: string;
  guid: string;
  section: { id: string; slug: string };
  personId: string;
  assigneeId: string | null;
  plannedWords: number | null;
  profileIds: string[];
  bylineText: string;
  source: string;
  tagIds: string[];
}

const AGENCIES = ['Northwire', 'Merrow Press Agency', 'Continental Wire'] as const;

/** Invents an article, with all that stands around it. */
export function sampleArticle(
  chance: Chance,
  world: SampleWorld,
  when: { isCurrent: boolean; now: Date },
): SampleArticle {
  const section = chance.pick(world.sections);
  const state = sampleState(chance, when.isCurrent, when.now);
  const words = sampleWords(chance, section.slug);
  const isFromAgency = chance.happens(0.12);
  const writers = isFromAgency ? [] : [chance.pick(words.writers), ...chance.some(words.writers, 1)];
  return {
    ...state,
    ...words,
    id: chance.id(state.createdAt),
    guid: chance.id(state.createdAt),
    section,
    personId: chance.pick(world.personIds),
    assigneeId: state.isAssigned ? chance.pick(world.personIds) : null,
    plannedWords: state.isPlanned ? 100 + chance.below(10) * 50 : null,
    profileIds: [...new Set(writers)].map((name) => world.profiles.get(name) ?? '').filter((id) => id !== ''),
    bylineText: isFromAgency ? 'From our staff and agencies' : '',
    source: isFromAgency ? chance.pick(AGENCIES) : '',
    tagIds: chance.some(world.tagIds, 4),
  };
}
