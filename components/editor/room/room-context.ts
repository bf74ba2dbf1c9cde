'use client';

import type { EditorView } from 'prosemirror-view';
import { createContext, type RefObject, useContext } from 'react';
import type { Article } from '#components/editor/article.ts';
import type { Neighbour } from '#components/editor/collab/people.ts';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import type { EditorCallbacks } from '#components/editor/collab/story-plugins.ts';
import type { Publishing } from '#components/editor/publish/use-publishing.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import type { FieldName, WorkingFields } from '#components/editor/working-copy/fields.ts';
import type { Outcome } from '#components/ui/form-state.ts';
import type { OwnDates } from '#lib/newsroom/queries.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import type { NamedSlug, SectionChoice } from '#lib/taxonomy/queries.ts';

/** What can be chosen in the side panel. */
export interface RoomChoices {
  sections: readonly SectionChoice[];
  profiles: readonly ProfileOption[];
  tags: readonly NamedSlug[];
}

/** What the room asks of the server besides saving. */
export interface RoomActions {
  createProfile(input: { name: string; kind: ProfileOption['kind'] }): Promise<Outcome<ProfileOption>>;
  createTag(input: { name: string; isSure: boolean }): Promise<Outcome<NamedSlug>>;
}

/** What the server refused when asked to publish: a sentence about a field's value at that time. */
export type Refusals = Partial<{ [Name in FieldName]: { sentence: string; value: WorkingFields[Name] } }>;

/** What every part of the writing room shares. */
export interface Room {
  saver: Autosaver;
  /** The words; the saver keeps the rest. */
  story: StoryClient;
  article: Article;
  /** The others in the room. */
  people: readonly Neighbour[];
  /** What the text asks of the room; each part of the room adds what it can answer. */
  asks: RefObject<Partial<EditorCallbacks>>;
  /** The editor of the body once it is there; changes to the text go through it. */
  view: RefObject<EditorView | null>;
  choices: RoomChoices;
  actions: RoomActions;
  refusals: Refusals;
  /** How the article moves, and the dialog about that. */
  publishing: Publishing;
  dates: OwnDates;
  isReadOnly: boolean;
  addProfile(profile: ProfileOption): void;
  addTag(tag: NamedSlug): void;
}

export const RoomContext = createContext<Room | null>(null);

/** The room around a component; an error outside of one. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('this component belongs into a writing room');
  return room;
}
