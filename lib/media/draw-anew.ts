import 'server-only';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { DomainError } from '#lib/shared/domain-error.ts';

/** What is to become of a picture that somebody uploaded, and what to say when it cannot. */
export interface Drawing {
  /** The name of the form's field. */
  field: string;
  bytesMax: number;
  draw(picture: Sharp): Sharp;
  sentences: Readonly<Record<'tooManyBytes' | 'svg' | 'foreign' | 'tooManyPixels' | 'damaged', string>>;
}

/** More would take a second and a hundred megabytes to open, however few bytes they are. */
const PIXELS_MAX = 16_000_000;
const LONGEST_S = 5;

/** How files of these kinds begin; WebP has its length in between. */
const PNG = '\x89PNG\r\n\x1a\n';
const JPEG = '\xff\xd8\xff';

/**
 * Draws a picture that somebody uploaded anew, so that nothing is left of what else the file held.
 * Throws DomainError `invalid_input`.
 */
export async function drawAnew(
  uploaded: Uint8Array,
  drawing: Drawing,
): Promise<{ data: Buffer; info: OutputInfo }> {
  refuseForeign(uploaded, drawing);
  try {
    const opened = sharp(uploaded, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).autoOrient();
    return await drawing.draw(opened).timeout({ seconds: LONGEST_S }).toBuffer({ resolveWithObject: true });
  } catch (error) {
    // Its errors are plain ones: about the file, since nothing else was given to it.
    if (!(error instanceof Error)) throw error;
    const isLarge = /pixel limit|timeout/i.test(error.message);
    return refusePicture(drawing, drawing.sentences[isLarge ? 'tooManyPixels' : 'damaged']);
  }
}

export function refusePicture({ field }: Pick<Drawing, 'field'>, sentence: string): never {
  throw new DomainError('invalid_input', sentence, { fields: { [field]: sentence } });
}

function refuseForeign(uploaded: Uint8Array, drawing: Drawing): void {
  const { bytesMax, sentences } = drawing;
  if (uploaded.byteLength === 0) refusePicture(drawing, 'Choose a file.');
  if (uploaded.byteLength > bytesMax) refusePicture(drawing, sentences.tooManyBytes);
  const beginning = Buffer.from(uploaded.subarray(0, 1024)).toString('latin1');
  // Libraries for everything else are never reached.
  const isWebp = beginning.startsWith('RIFF') && beginning.startsWith('WEBP', 8);
  if (beginning.startsWith(PNG) || beginning.startsWith(JPEG) || isWebp) return;
  refusePicture(drawing, /<svg|<\?xml/i.test(beginning) ? sentences.svg : sentences.foreign);
}
