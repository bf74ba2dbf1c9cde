import type { Node } from 'prosemirror-model';
import { rangeOfPart } from '#lib/content/story.ts';
import { type TkPlace, tkPlaces } from '#lib/content/tk.ts';

/** The places of a story that readers would see unfinished: notes to colleagues do not count. */
export function tkOfStory(story: Node): TkPlace[] {
  const { from, to } = rangeOfPart(story, 'internalNote');
  return tkPlaces(story).filter((place) => place.from < from || place.to > to);
}

/** The first place from a selection on that is not the selection itself, and past the last one the first of all. */
export function nextTk(places: readonly TkPlace[], selection: TkPlace): TkPlace | null {
  const isNext = ({ from, to }: TkPlace) => {
    return from > selection.from || (from === selection.from && to !== selection.to);
  };
  return places.find(isNext) ?? places[0] ?? null;
}
