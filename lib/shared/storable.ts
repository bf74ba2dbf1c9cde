/** Whether Postgres can store a text: no NUL, and no half of a surrogate pair. Without zod, for the browser. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
