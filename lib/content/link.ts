import { isStorable } from '#lib/shared/storable.ts';

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Whether a value is an absolute URL that a story may link to: http, https, mailto or tel, at most 2,000 characters. */
export function isAllowedLink(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2000 || !isStorable(value) || !URL.canParse(value))
    return false;
  return SCHEMES.has(new URL(value).protocol);
}

/** Makes of what a person typed an address to link to, or null: `example.org` and `a@b.org` are completed. */
export function linkFromTyping(typed: string): string | null {
  const text = typed.trim();
  if (isAllowedLink(text)) return text;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`;
  const completed = `https://${text}`;
  return /^[^\s/]+\.[^\s]+$/.test(text) && isAllowedLink(completed) ? completed : null;
}
