import { DomainError } from '#lib/shared/domain-error.ts';
import { checkArchive } from './check-archive.ts';
import { storyFromHtml } from './html.ts';
import type { ImportedStory } from './imported-story.ts';

/** Word's styles by their English names, under which every language's Word stores them. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  'comment-reference => sup.comment',
];

/**
 * Reads a Word document (Office Open XML, ECMA-376): the paragraph in the style Title is the headline, Subtitle the
 * standfirst. Deleted text under revision is left out, comments and pictures are counted.
 * Throws DomainError for files over the limits or damaged ones.
 */
export async function storyFromDocx(bytes: Uint8Array<ArrayBuffer>): Promise<ImportedStory> {
  return storyFromHtml(await htmlOf(bytes));
}

async function htmlOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await checkArchive(bytes);
    // Half a megabyte of code, so only once somebody imports a Word file.
    const { default: mammoth } = await import('mammoth');
    const arrayBuffer = bytes.slice().buffer;
    // The reader for Node looks for `buffer`, the one for browsers for `arrayBuffer`.
    const file = { arrayBuffer, buffer: arrayBuffer };
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(file, { styleMap: STYLES, convertImage });
    return value;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(
      'invalid_input',
      'The file is damaged, or not a Word document. Open it in the program that made it, save it as .docx again and import that.',
      { extra: { reason: error instanceof Error ? error.message : String(error) } },
    );
  }
}
