/** The size that Open Graph, X and messengers ask for, in pixels. */
export const SOCIAL_PICTURE = { width: 1200, height: 630 } as const;

/** Where the social picture of the story at a path stands. */
export function socialPicturePath(address: string): string {
  return `${address}/social.png`;
}

/**
 * Whether words can be drawn with the faces at hand, which have Latin, Hebrew and Arabic letters: a picture with half of a
 * headline would be worse than none. Signs such as emoji are left out of a picture; something must remain.
 */
export function isDrawable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !FOREIGN.test(text);
}

const FOREIGN = /[^\p{Script=Latin}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;
