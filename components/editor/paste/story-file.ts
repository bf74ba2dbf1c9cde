import { IMPORTED_ENDINGS } from '#lib/import/imported-endings.ts';
import type { ImportedStory } from '#lib/import/imported-story.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/** A story read from a file that is more than plain text. */
export interface FileStory {
  name: string;
  story: ImportedStory;
}

/** What the paste dialog holds: text to look through, a story from a file, or why a file was not taken. */
export interface PasteContent {
  text: string;
  file: FileStory | null;
  problem: string;
}

export const NOTHING_PASTED: PasteContent = { text: '', file: null, problem: '' };

/** What a file chooser is to offer. */
export const CHOSEN_ENDINGS = IMPORTED_ENDINGS.map((ending) => `.${ending}`).join(',');

/** The first file that a story can be read from; null when there is none, so that other drops go their own way. */
export function storyFileOf(files: FileList | null | undefined): File | null {
  const isKnown = ({ name, type }: File) =>
    type === 'text/plain' || IMPORTED_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  return [...(files ?? [])].find(isKnown) ?? null;
}

/** Reads a file for the dialog; a file that cannot be read comes back as the sentence that says so. */
export async function readStoryFile(file: File): Promise<PasteContent> {
  if (file.type === 'text/plain' || /\.te?xt$/i.test(file.name)) {
    const { readTextFile } = await import('./read-text-file.ts');
    return { ...NOTHING_PASTED, text: await readTextFile(file) };
  }
  try {
    const { importFile } = await import('#lib/import/import-file.ts');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return {
      ...NOTHING_PASTED,
      file: { name: file.name, story: await importFile({ name: file.name, bytes }) },
    };
  } catch (error) {
    if (error instanceof DomainError) return { ...NOTHING_PASTED, problem: error.message };
    throw error;
  }
}
