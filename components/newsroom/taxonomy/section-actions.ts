import type { Outcome } from '#components/ui/form-state.ts';
import type { SectionMerger } from '#lib/taxonomy/queries/section-desk.ts';
import type { Merge, NewSection, SectionEdit, SectionMove } from '#lib/taxonomy/schema.ts';

/** What the screen of sections asks of the server. */
export interface SectionActions {
  create(input: NewSection): Promise<Outcome<{ slug: string }>>;
  edit(id: string, input: SectionEdit): Promise<Outcome<null>>;
  move(id: string, input: SectionMove): Promise<Outcome<{ place: number }>>;
  foreseeMerge(id: string, input: Merge): Promise<Outcome<SectionMerger>>;
  merge(id: string, input: Merge): Promise<Outcome<{ stories: number }>>;
}
