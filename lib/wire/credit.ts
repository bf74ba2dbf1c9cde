import type { ParsedByline } from './byline.ts';
import { keepRest, type Passage, record, type StoryDraft } from './draft.ts';

/** More names than this are a list in the story. */
const MOST_BYLINES = 30;

/**
 * Takes the authors and the source of a line into the draft; what else the line says goes to the internal note.
 * False, with nothing done, when there are too many.
 */
export function creditByline(
  draft: StoryDraft,
  parsed: Pick<ParsedByline, 'bylines' | 'source'>,
  passage: Passage,
): boolean {
  const known = new Set(draft.bylines.map(({ name }) => name.toLowerCase()));
  const added = parsed.bylines.filter(({ name }) => !known.has(name.toLowerCase()));
  if (draft.bylines.length + added.length > MOST_BYLINES) return false;
  const claims = added.flatMap(({ name, role }) => (role === undefined ? [name] : [name, role]));
  if (draft.source === null && parsed.source !== null) {
    draft.source = parsed.source;
    claims.push(parsed.source);
  }
  draft.bylines.push(...added);
  record(draft, 'byline', passage, keepRest(draft, passage, claims));
  return true;
}

/** Takes the source that a line names; false when another one is known already. */
export function creditSource(draft: StoryDraft, name: string, passage: Passage): boolean {
  if (draft.source !== null) return false;
  draft.source = name;
  record(draft, 'source', passage, keepRest(draft, passage, [name]));
  return true;
}
