import 'server-only';
import { createHash } from 'node:crypto';
import sharp, { type OutputInfo } from 'sharp';
import { LOGO_BYTES_MAX, LOGO_SIZE, LOGO_TOO_LARGE } from '#lib/newsroom/logo.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/** A logo as it is kept. */
export interface LogoPicture {
  hash: string;
  width: number;
  height: number;
  /** PNG. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** More would take a second and a hundred megabytes to open, however few bytes they are. */
const PIXELS_MAX = 16_000_000;
const LONGEST_S = 5;

/** How files of these kinds begin; WebP has its length in between. */
const PNG = '\x89PNG\r\n\x1a\n';
const JPEG = '\xff\xd8\xff';

/**
 * Makes the picture that readers get of what somebody uploaded: drawn anew at the size it is shown in, so that nothing is
 * left of what else the file held. Throws DomainError `invalid_input`.
 */
export async function makeLogo(uploaded: Uint8Array): Promise<LogoPicture> {
  refuseForeign(uploaded);
  const { data, info } = await draw(uploaded);
  if (info.height < LOGO_SIZE.least) {
    refuse(`This picture is only ${info.height} pixels high. Use one of ${LOGO_SIZE.height} pixels or more.`);
  }
  const bytes = new Uint8Array(data);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { hash, width: info.width, height: info.height, bytes };
}

function refuseForeign(uploaded: Uint8Array): void {
  if (uploaded.byteLength === 0) refuse('Choose a file.');
  if (uploaded.byteLength > LOGO_BYTES_MAX) refuse(LOGO_TOO_LARGE);
  const beginning = Buffer.from(uploaded.subarray(0, 1024)).toString('latin1');
  // Libraries for everything else are never reached.
  const isWebp = beginning.startsWith('RIFF') && beginning.startsWith('WEBP', 8);
  if (beginning.startsWith(PNG) || beginning.startsWith(JPEG) || isWebp) return;
  if (/<svg|<\?xml/i.test(beginning)) {
    refuse('An SVG can hold scripts, so it is not shown to readers. Export the logo as PNG and upload that.');
  }
  refuse('This file is no PNG, JPEG or WebP, whatever its name says. Save the logo as one of these.');
}

async function draw(uploaded: Uint8Array): Promise<{ data: Buffer; info: OutputInfo }> {
  try {
    return await sharp(uploaded, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
      .autoOrient()
      .resize({ ...SHOWN, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ palette: true, compressionLevel: 9 })
      .timeout({ seconds: LONGEST_S })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    // Its errors are plain ones: about the file, since nothing else was given to it.
    if (!(error instanceof Error)) throw error;
    const isLarge = /pixel limit|timeout/i.test(error.message);
    return refuse(
      isLarge
        ? 'This picture is too large to be opened. Save it with a height of a few hundred pixels.'
        : 'This picture is damaged and cannot be opened. Save it once more from where it was drawn.',
    );
  }
}

const SHOWN = { width: LOGO_SIZE.width, height: LOGO_SIZE.height };

function refuse(sentence: string): never {
  throw new DomainError('invalid_input', sentence, { fields: { logo: sentence } });
}
