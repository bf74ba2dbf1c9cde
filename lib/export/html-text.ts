import type { DOMOutputSpec } from 'prosemirror-model';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Elements that have no content and no end tag (HTML standard, 13.1.2). */
const VOID = new Set(['br', 'hr', 'img']);

/** Text as HTML takes it, in content and in attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An element around content that is HTML already. Attributes of null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  content: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  const open = `<${name}${written.join('')}>`;
  return VOID.has(name) ? open : `${open}${content}</${name}>`;
}

/** What a schema's `toDOM` describes, as text, with content in place of its hole. Throws Error for a live element. */
export function renderSpec(spec: DOMOutputSpec, content: string): string {
  if (typeof spec === 'string') return escapeHtml(spec);
  if (!Array.isArray(spec))
    throw new Error('A schema that is written as text describes its elements as arrays.');
  const [name, ...rest] = spec as readonly [string, ...unknown[]];
  const [first] = rest;
  const hasAttributes = typeof first === 'object' && first !== null && !Array.isArray(first);
  const children = (hasAttributes ? rest.slice(1) : rest).map((child) => {
    return child === 0 ? content : renderSpec(child as DOMOutputSpec, content);
  });
  return element(name, hasAttributes ? (first as Record<string, unknown>) : {}, children.join(''));
}
