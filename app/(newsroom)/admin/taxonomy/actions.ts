'use server';

import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { createSection } from '#lib/taxonomy/commands/create-section.ts';
import { editSection } from '#lib/taxonomy/commands/edit-section.ts';
import { mergeSection } from '#lib/taxonomy/commands/merge-section.ts';
import { moveSection } from '#lib/taxonomy/commands/move-section.ts';
import { previewSectionMerge, type SectionMerger } from '#lib/taxonomy/queries/section-desk.ts';
import type { Merge, NewSection, SectionEdit, SectionMove } from '#lib/taxonomy/schema.ts';

/** Adds a section. The commands check the input. */
export async function createSectionAction(input: NewSection): Promise<Outcome<{ slug: string }>> {
  return await outcomeOf(async () => createSection(await requireActorForChange(), input));
}

/** Renames or describes a section. */
export async function editSectionAction(id: string, input: SectionEdit): Promise<Outcome<null>> {
  return await outcomeOf(async () => {
    await editSection(await requireActorForChange(), id, input);
    return null;
  });
}

/** Puts a section at a place among the others. */
export async function moveSectionAction(id: string, input: SectionMove): Promise<Outcome<{ place: number }>> {
  return await outcomeOf(async () => moveSection(await requireActorForChange(), id, input));
}

/** What merging a section would do, in numbers. */
export async function previewSectionMergeAction(id: string, input: Merge): Promise<Outcome<SectionMerger>> {
  return await outcomeOf(async () => previewSectionMerge(await requireActorForChange(), id, input));
}

/** Merges a section into another. */
export async function mergeSectionAction(id: string, input: Merge): Promise<Outcome<{ stories: number }>> {
  return await outcomeOf(async () => mergeSection(await requireActorForChange(), id, input));
}
