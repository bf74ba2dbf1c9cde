import type { Outcome } from '#components/ui/form-state.ts';
import type { SharedMerger } from '#lib/taxonomy/queries/tag-desk.ts';
import type { NamedSlug } from '#lib/taxonomy/queries.ts';
import type { AliasRemoval, Merge, NewAlias, NewTag, TagEdit } from '#lib/taxonomy/schema.ts';
import type { MergeTarget } from './merge-dialog.tsx';

/** What the screen of tags asks of the server. */
export interface TagActions {
  create(input: NewTag): Promise<Outcome<NamedSlug>>;
  edit(id: string, input: TagEdit): Promise<Outcome<null>>;
  addAlias(id: string, input: NewAlias): Promise<Outcome<null>>;
  removeAlias(id: string, input: AliasRemoval): Promise<Outcome<null>>;
  listTargets(): Promise<Outcome<readonly MergeTarget[]>>;
  foreseeMerge(id: string): Promise<Outcome<SharedMerger>>;
  merge(id: string, input: Merge): Promise<Outcome<{ stories: number }>>;
  remove(id: string): Promise<Outcome<null>>;
}
