import { canUseSection } from '#lib/articles/policy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { isAtLeast } from '#lib/people/roles.ts';

/** Whether an actor sees the screens of sections, tags and profiles at all. */
export function canOpenTaxonomy(actor: Actor): boolean {
  return isAtLeast(actor.role, 'editor');
}

/** Whether an actor adds, orders, renames and merges sections, which every page of the site shows. */
export function canArrangeSections(actor: Actor): boolean {
  return isAtLeast(actor.role, 'admin');
}

/** Whether an actor says what a section is about. */
export function canDescribeSection(actor: Actor, sectionId: string): boolean {
  return canOpenTaxonomy(actor) && canUseSection(actor, sectionId);
}

/** The sections that bound what an actor may do to tags and profiles; null for those who are not bound. */
export function boundsOf(actor: Actor): readonly string[] | null {
  const isBound = !isAtLeast(actor.role, 'admin') && actor.sectionIds.length > 0;
  return isBound ? actor.sectionIds : null;
}

/**
 * Whether an actor changes a tag or a profile: whoever may edit every story it stands in.
 *
 * @param isWithinBounds whether all of them are in the sections of `boundsOf`.
 */
export function canChangeShared(actor: Actor, isWithinBounds: boolean): boolean {
  return canOpenTaxonomy(actor) && (boundsOf(actor) === null || isWithinBounds);
}

/** Whether an actor says whose account a profile belongs to. */
export function canLinkProfiles(actor: Actor): boolean {
  return isAtLeast(actor.role, 'admin');
}
