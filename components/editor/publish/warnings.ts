import type { Mark, Node } from 'prosemirror-model';
import { tkOfStory } from '#components/editor/room/tk-of-story.ts';
import { rangeOfPart, wordsOf } from '#lib/content/story.ts';

/** A place of the story, from one position to another, or a part or field of it by name. */
export type Place = { from: number; to: number } | { name: string };

/** Something that keeps no story from being published, and that somebody should know before. */
export interface Warning {
  label: string;
  sentence: string;
  /** Where it can be put right, or null. */
  place: Place | null;
}

/** What warnings are judged by. */
export interface WarningFacts {
  story: Node;
  /** The site's origin. */
  origin: string;
  /** Ids of articles that the text points at and readers cannot reach. */
  deadLinks: readonly string[];
  isConfidential: boolean;
}

/** Search engines show about so many characters of a headline. */
const SEARCH_CHARACTERS = 60;

/** What somebody should know before a story is published, in the order of the story. */
export function warningsFor(facts: WarningFacts): Warning[] {
  return [...ofDesk(facts), ...ofHead(facts.story), ...ofPictures(facts.story), ...ofText(facts)];
}

function ofDesk({ isConfidential }: WarningFacts): Warning[] {
  if (!isConfidential) return [];
  const sentence = 'The story is confidential in the newsroom. Published, everybody can read it.';
  return [{ label: 'Confidential', sentence, place: null }];
}

function ofHead(story: Node): Warning[] {
  const { headline, standfirst } = wordsOf(story);
  const warnings: Warning[] = [];
  const { length } = [...new Intl.Segmenter().segment(headline.trim())];
  if (length > SEARCH_CHARACTERS) {
    const sentence = `It has ${length} characters. Search engines show about ${SEARCH_CHARACTERS}.`;
    warnings.push({ label: 'Headline', sentence, place: { name: 'headline' } });
  }
  if (standfirst.trim() === '') {
    const sentence =
      'There is none. Fronts, searches and shared links show the beginning of the text instead.';
    warnings.push({ label: 'Standfirst', sentence, place: { name: 'standfirst' } });
  }
  return warnings;
}

function ofPictures(story: Node): Warning[] {
  const figures: { from: number; isDescribed: boolean }[] = [];
  story.descendants((node, from) => {
    if (node.type.name === 'figure')
      figures.push({ from, isDescribed: String(node.attrs.alt).trim() !== '' });
  });
  if (figures.length === 0) return [{ label: 'Picture', sentence: 'The story has none.', place: null }];
  // The caption stands just inside the picture.
  return figures
    .filter(({ isDescribed }) => !isDescribed)
    .map(({ from }) => ({
      label: 'Picture',
      sentence: 'Nothing describes it to those who cannot see it. Give it an alternative text.',
      place: { from: from + 2, to: from + 2 },
    }));
}

function ofText({ story, origin, deadLinks }: WarningFacts): Warning[] {
  const warnings: Warning[] = tkOfStory(story).map((place) => {
    const words = story.textBetween(place.from, place.to, ' ').slice(0, 60);
    return { label: 'To come', sentence: `“${words}” is still to come.`, place };
  });
  const notes = rangeOfPart(story, 'internalNote');
  const isDead = (id: unknown) => deadLinks.includes(String(id));
  story.descendants((node, from) => {
    if (from >= notes.from && from < notes.to) return false;
    const place = { from, to: from + node.nodeSize };
    if (node.type.name === 'relatedArticle' && isDead(node.attrs.articleId)) {
      const sentence = 'A related story is not on the site: readers will not see its card.';
      warnings.push({ label: 'Related story', sentence, place: { from, to: from } });
    }
    for (const mark of node.marks) {
      const why = whyNowhere(mark, origin, isDead);
      if (why !== null)
        warnings.push({ label: 'Link', sentence: `“${node.textContent.slice(0, 60)}” ${why}`, place });
    }
    return true;
  });
  return warnings;
}

function whyNowhere({ type, attrs }: Mark, origin: string, isDead: (id: unknown) => boolean): string | null {
  if (type.name === 'articleLink') {
    return isDead(attrs.articleId)
      ? 'leads to a story that is not on the site: readers get plain words.'
      : null;
  }
  if (type.name !== 'link') return null;
  const url = new URL(String(attrs.href));
  if (url.origin === origin && /^\/(?:admin|preview|sign-in)(?:\/|$)/.test(url.pathname)) {
    return 'leads into the newsroom, where readers cannot go.';
  }
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  const leadsNowhere = isWeb && url.origin !== origin && !/[^.]\.[^.]|^\[/.test(url.hostname);
  return leadsNowhere ? `leads to “${url.hostname}”, which is no address on the internet.` : null;
}
