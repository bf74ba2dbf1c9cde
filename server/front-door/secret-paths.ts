/** Addresses that carry a key in their path: share links, and what people are mailed. */
const SECRET_PATH = /^(\/(?:preview|invitation|password-reset))\/.+/;

/** A path as it may stand in a log. */
export function withoutKeys(path: string): string {
  return path.replace(SECRET_PATH, '$1/***');
}
