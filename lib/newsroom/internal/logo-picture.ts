import 'server-only';
import { createHash } from 'node:crypto';
import { type Drawing, drawAnew, refusePicture } from '#lib/media/draw-anew.ts';
import { LOGO_BYTES_MAX, LOGO_SIZE, LOGO_TOO_LARGE } from '#lib/newsroom/logo.ts';

/** A logo as it is kept. */
export interface LogoPicture {
  hash: string;
  width: number;
  height: number;
  /** PNG. */
  bytes: Uint8Array<ArrayBuffer>;
}

const DRAWING: Drawing = {
  field: 'logo',
  bytesMax: LOGO_BYTES_MAX,
  draw: (picture) =>
    picture
      .resize({
        width: LOGO_SIZE.width,
        height: LOGO_SIZE.height,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb')
      .png({ palette: true, compressionLevel: 9 }),
  sentences: {
    tooManyBytes: LOGO_TOO_LARGE,
    svg: 'An SVG can hold scripts, so it is not shown to readers. Export the logo as PNG and upload that.',
    foreign: 'This file is no PNG, JPEG or WebP, whatever its name says. Save the logo as one of these.',
    tooManyPixels: 'This picture is too large to be opened. Save it with a height of a few hundred pixels.',
    damaged: 'This picture is damaged and cannot be opened. Save it once more from where it was drawn.',
  },
};

/** Makes the picture that readers get of what somebody uploaded. Throws DomainError `invalid_input`. */
export async function makeLogo(uploaded: Uint8Array): Promise<LogoPicture> {
  const { data, info } = await drawAnew(uploaded, DRAWING);
  if (info.height < LOGO_SIZE.least) {
    const { height } = info;
    refusePicture(
      DRAWING,
      `This picture is only ${height} pixels high. Use one of ${LOGO_SIZE.height} pixels or more.`,
    );
  }
  const bytes = new Uint8Array(data);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { hash, width: info.width, height: info.height, bytes };
}
