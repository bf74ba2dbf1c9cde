/** What may be uploaded as a logo, in the browser and on the server. Without sharp, for the browser. */
export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
/** The most bytes of what is uploaded. */
export const LOGO_BYTES_MAX = 512 * 1024;
/** What is kept of it, in pixels: enough for screens with two of them to a point. */
export const LOGO_SIZE = { width: 1200, height: 192, least: 24 } as const;

/** Where readers get a logo, by the hash of its bytes: another one has another address. */
export function logoAddress(hash: string): string {
  return `/media/logo/${hash}.png`;
}

/** What is said of a file that is too large. */
export const LOGO_TOO_LARGE = `This file is larger than ${LOGO_BYTES_MAX / 1024} KB. Save the picture smaller: a logo needs no more than ${LOGO_SIZE.height} pixels of height.`;
