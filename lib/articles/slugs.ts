import 'server-only';
import { slugify } from '#lib/shared/slugify.ts';
import { RESERVED_SLUGS } from '#lib/taxonomy/reserved-slugs.ts';

/** The slug that a headline gives; a reserved word is made a story's by a suffix. */
export function automaticSlug(headline: string): string {
  const slug = slugify(headline);
  return RESERVED_SLUGS.has(slug) ? `${slug}-story` : slug;
}
