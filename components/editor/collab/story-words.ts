import type { EditorState, Transaction } from 'prosemirror-state';
import type { Article } from '#components/editor/article.ts';
import { rangeOfPart, type StoryWords, storyOf, wordsOf } from '#lib/content/story.ts';
import type { StoryPart } from '#lib/content/story-nodes.ts';
import type { StoryAt } from './replay.ts';

/** The story of an article as the API gives it. */
export function storyOfArticle(article: Article): StoryAt {
  const { dateline, textVersion } = article;
  const words = { ...article, datelinePlace: dateline?.place ?? '', datelineAgency: dateline?.agency ?? '' };
  return { doc: storyOf(words), version: textVersion };
}

/** Puts words in place of those of some parts, as one change that one undo takes back. */
export function filledWith(state: EditorState, words: Partial<StoryWords>): Transaction {
  const target = storyOf({ ...wordsOf(state.doc), ...words });
  const transaction = state.tr;
  for (const part of Object.keys(words) as StoryPart[]) {
    const from = rangeOfPart(transaction.doc, part);
    const to = rangeOfPart(target, part);
    transaction.replaceWith(from.from, from.to, target.slice(to.from, to.to).content);
  }
  return transaction;
}
