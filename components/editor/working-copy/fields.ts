import type { Article } from '#components/editor/article.ts';

/** A byline as the room shows it; only the profile's id and the role are sent. */
export interface WorkingByline {
  profileId: string;
  name: string;
  role: string;
  kind: 'person' | 'organisation';
}

/** What is written whole, each time it changes; the words of the story are merged by steps instead. A `slug` of null means "made from the headline". */
export interface WorkingFields {
  section: string;
  bylines: readonly WorkingByline[];
  bylineText: string;
  tags: readonly string[];
  slug: string | null;
  language: string;
  type: Article['type'];
  slugline: string;
  source: string;
  /** ISO 8601; null when nothing keeps the story back. */
  embargoUntil: string | null;
  /** In words; null when nothing is planned. */
  plannedWords: number | null;
}

export type FieldName = keyof WorkingFields;
export type FieldChanges = Partial<WorkingFields>;

/** The names of the fields in the newsroom's words, in the order in which the room shows them. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  section: 'Section',
  bylines: 'Bylines',
  bylineText: 'Byline text',
  tags: 'Tags',
  slug: 'Address',
  language: 'Language',
  type: 'Type',
  slugline: 'Slugline',
  source: 'Source',
  embargoUntil: 'Embargo',
  plannedWords: 'Planned length',
};

export const FIELD_NAMES = Object.keys(FIELD_LABELS) as readonly FieldName[];

/** Whether a string, such as the key of a refusal, names a field of the room. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELD_LABELS, name);
}

/** The fields of an article as the server gave it. */
export function fieldsOf(article: Article): WorkingFields {
  return {
    section: article.section,
    bylines: article.bylines,
    bylineText: article.bylineText,
    tags: article.tags,
    slug: article.slugIsCustom ? article.slug : null,
    language: article.language,
    type: article.type,
    slugline: article.slugline,
    source: article.source,
    embargoUntil: article.embargoUntil,
    plannedWords: article.plannedWords,
  };
}

/** The named fields alone. */
export function pickFields(fields: FieldChanges, names: Iterable<FieldName>): FieldChanges {
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    if (Object.hasOwn(fields, name)) picked[name] = fields[name];
  }
  return picked as FieldChanges;
}

/** The names of the fields in `changes` that say something else than `fields` does. */
export function differingFields(changes: FieldChanges, fields: FieldChanges): FieldName[] {
  return FIELD_NAMES.filter((name) => name in changes && !isSameValue(changes[name], fields[name]));
}

/**
 * Whether two values say the same, however the database ordered their keys. Space at the ends of a text is
 * not a difference: the server trims it.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  return isSameJson(one, other);
}

function isSameJson(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameJson(one[key], other[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
