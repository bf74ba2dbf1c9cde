/** A parameter of an address that is a whole number from 0 on, of nine digits at most; null where it is not there, or is none. */
export function wholeNumber(search: URLSearchParams, name: string): number | null {
  const value = search.get(name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
