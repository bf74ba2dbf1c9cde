import { z } from 'zod';
import { lineText } from '#lib/shared/typed-text.ts';

/**
 * Why a revision was made. `save` also stands for a pause in typing, `overwritten` for words that somebody replaced
 * after a conflict.
 */
export type RevisionReason =
  | 'save'
  | 'import'
  | 'submit'
  | 'approve'
  | 'schedule'
  | 'publish'
  | 'update'
  | 'overwritten'
  | 'restore';

const version = z.int('Name the version that this is based on.').min(1);
const revision = z.int('A revision is named by its number.').min(1).max(2_147_483_647);
const name = lineText().trim().max(100, 'A name has at most 100 characters.');

/** Names the current words; they become a revision if they are none yet. */
export const NamedSave = z.strictObject({ version, name: name.min(1, 'Type a name for this revision.') });
export type NamedSave = z.input<typeof NamedSave>;

/** A name for a revision; an empty one takes its name away. */
export const RevisionNaming = z.strictObject({ revision, name });
export type RevisionNaming = z.input<typeof RevisionNaming>;

/** Puts a revision's words into the working copy, which is at `version`. */
export const RevisionRestore = z.strictObject({ version, revision });
export type RevisionRestore = z.input<typeof RevisionRestore>;

/** Puts one block of a revision back; `block` is its place among the body's blocks, counted from 0. */
export const BlockRestore = RevisionRestore.extend({ block: z.int('A block is named by its place.').min(0) });
export type BlockRestore = z.input<typeof BlockRestore>;

/** Puts the words of a moment back; `textVersion` is the moment's. */
export const MomentRestore = z.strictObject({
  version,
  textVersion: z.int('A moment is named by its text version.').min(0).max(2_147_483_647),
});
export type MomentRestore = z.input<typeof MomentRestore>;
