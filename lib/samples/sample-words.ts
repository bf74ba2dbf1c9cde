import type { Body, StoredNode } from '#lib/content/body.ts';
import { countWords } from '#lib/content/length.ts';
import type { Chance } from './chance.ts';
import { ARABIC } from './vocabulary/arabic.ts';
import { ENGLISH } from './vocabulary/english.ts';
import { FRENCH } from './vocabulary/french.ts';
import { HEBREW } from './vocabulary/hebrew.ts';
import { SPANISH } from './vocabulary/spanish.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export const VOCABULARIES = { en: ENGLISH, he: HEBREW, ar: ARABIC, fr: FRENCH, es: SPANISH } as const;

/** The words of one invented story. */
export interface SampleWords {
  language: string;
  headline: string;
  standfirst: string;
  slugline: string;
  place: string;
  writers: readonly string[];
  body: Body;
  wordCount: number;
}

const LANGUAGES = { en: 64, he: 12, ar: 9, fr: 8, es: 7 } as const;
const SLOT = /\{(place|person|body|thing|day|number)\}/g;

/** Invents a story for a section. */
export function sampleWords(chance: Chance, section: string): SampleWords {
  const vocabulary = VOCABULARIES[chance.weighed(LANGUAGES)];
  const teller = new Teller(chance, vocabulary, section);
  const tail = chance.happens(0.7) ? teller.tell(vocabulary.tails) : '';
  const headline = capitalised(teller.tell(vocabulary.headlines)) + tail;
  const standfirst = chance.happens(0.85) ? teller.tell(vocabulary.standfirsts) : '';
  teller.wordCount = 0;
  const body = teller.body();
  return {
    language: vocabulary.language,
    headline,
    standfirst,
    slugline: chance.happens(0.4) ? sluglineOf(section, teller.englishThing) : '',
    place: chance.happens(0.7) ? teller.place : '',
    writers: vocabulary.writers,
    body,
    wordCount: teller.wordCount,
  };
}

type Constants = Readonly<Record<'place' | 'person' | 'body' | 'thing', string>>;

/** Fills the gaps of one story, and counts its words. */
class Teller {
  readonly #chance: Chance;
  readonly #vocabulary: Vocabulary;
  readonly #constants: Constants;
  /** What a slugline calls the story, which is in English whatever the story is in. */
  readonly englishThing: string;
  wordCount = 0;

  constructor(chance: Chance, vocabulary: Vocabulary, section: string) {
    this.#chance = chance;
    this.#vocabulary = vocabulary;
    const things = chance.happens(0.6)
      ? (vocabulary.things[section] ?? vocabulary.things.any)
      : vocabulary.things.any;
    const thing = chance.pick(things);
    this.englishThing = vocabulary === ENGLISH ? thing : chance.pick(ENGLISH.things.any);
    this.#constants = {
      place: chance.pick(vocabulary.places),
      person: chance.pick(vocabulary.people),
      body: chance.pick(vocabulary.bodies),
      thing,
    };
  }

  get place(): string {
    return this.#constants.place;
  }

  tell(patterns: readonly string[]): string {
    const pattern = this.#chance.pick(patterns);
    this.wordCount += wordsIn(pattern.replace(SLOT, ' '));
    return pattern.replace(SLOT, (_, slot: string, offset: number) => {
      const word = this.#fill(slot);
      // Hebrew and Arabic write “in” and “and” as one word with what follows.
      const isJoined = /[\p{L}ـ]/u.test(pattern.charAt(offset - 1));
      this.wordCount += wordsIn(word) - Number(isJoined);
      return word;
    });
  }

  body(): Body {
    const { sentences, subheads } = this.#vocabulary;
    const content: StoredNode[] = [];
    const length = 4 + this.#chance.below(11);
    for (let n = 0; n < length; n += 1) {
      if (n > 3 && this.#chance.happens(0.12)) {
        content.push({ type: 'heading', attrs: { level: 2 }, content: words(this.tell(subheads)) });
      }
      const count = 1 + this.#chance.below(3);
      const told = Array.from({ length: count }, () => capitalised(this.tell(sentences)));
      content.push({ type: 'paragraph', content: words(told.join(' ')) });
    }
    return { type: 'doc', content };
  }

  #fill(slot: string): string {
    if (slot === 'number') return String(3 + this.#chance.below(900));
    if (slot === 'day') return this.#chance.pick(this.#vocabulary.days);
    return this.#constants[slot as keyof Constants];
  }
}

const known = new Map<string, number>();

// The same few patterns fill every story, and to count words anew takes longer than to write them.
function wordsIn(text: string): number {
  const count = known.get(text) ?? countWords(text);
  known.set(text, count);
  return count;
}

function words(text: string): StoredNode[] {
  return [{ type: 'text', text }];
}

function sluglineOf(section: string, thing: string): string {
  return `${section}-${thing.replaceAll(' ', '-')}`.toUpperCase();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
