import { directionOfText } from '#lib/shared/language.ts';

const SUBJECT_MAX = 200;
// Line breaks would end a header; marks that turn the direction of all that follows would hide what it says.
const NOT_FOR_HEADERS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;
const NOT_FOR_TEXT = /[^\P{Cc}\n]/gu;
/** A token of 256 bits as the last part of an address. */
const KEY = /\/[\w-]{43}(?![\w-])/g;
/** Where mail leads to. */
const OURS = ['/admin', '/invitation/', '/password-reset/'];

/** Words as one line that may stand in a header, whoever wrote them. */
export function oneLine(words: string): string {
  const oneLiner = words.replace(NOT_FOR_HEADERS, ' ').replace(/\s+/g, ' ').trim();
  // What reads like an encoded word (RFC 2047) would be decoded as one.
  const line = oneLiner.replaceAll('=?', '= ?');
  return line.length > SUBJECT_MAX ? `${line.slice(0, SUBJECT_MAX - 1).trimEnd()}…`.toWellFormed() : line;
}

/** Words as they may stand in a message: lines, and no other control characters. */
export function plainLines(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(NOT_FOR_TEXT, '').trim();
}

/** A message without the keys that stand at the end of its links, so that the copy that is kept opens nothing. */
export function withoutKeys(text: string): string {
  return text.replaceAll(KEY, '/…');
}

/**
 * A plain message as simple HTML: a paragraph for each of its own, in the direction of its words. Addresses of this
 * newsroom become links; what people wrote stays what it is.
 */
export function htmlOf(text: string, siteUrl: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => withLinks(line, siteUrl));
    return `<p dir="${directionOfText(paragraph)}">${lines.join('<br>')}</p>`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${paragraphs.join('\n')}</body></html>`;
}

function withLinks(line: string, siteUrl: string): string {
  const words = line.split(/(\s+)/).map((word) => {
    const shown = escapeHtml(word);
    const isOurs = OURS.some((path) => word.startsWith(siteUrl + path)) && /^[\w:/.[\]-]+$/.test(word);
    return isOurs ? `<a href="${shown}">${shown}</a>` : shown;
  });
  return words.join('');
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}
