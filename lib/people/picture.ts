/** The side of the square that is kept, in pixels: enough for screens with three of them to a point. */
export const PICTURE_SIDE = 256;
/** The most bytes of what is sent; the page makes large ones smaller first. */
export const PICTURE_BYTES_MAX = 512 * 1024;
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** What is said of a file that is too large. */
export const PICTURE_TOO_LARGE = `This file is larger than ${PICTURE_BYTES_MAX / 1024} KB. Save the picture smaller: it is shown no more than ${PICTURE_SIDE} pixels wide.`;

/** Where staff get a picture, by its key; null for none. */
export function pictureAddress(key: string | null): string | null {
  return key === null ? null : `/api/pictures/${key}`;
}

/** The letters that stand for somebody without a picture: of the first word of the name and of the last. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = ends.map((word = '') => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '');
  return letters.join('').toLocaleUpperCase('en');
}
