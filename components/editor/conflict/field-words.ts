import type { FieldChanges, FieldName } from '#components/editor/working-copy/fields.ts';

/** A field's value in words, for people to compare and copy. Empty when there is nothing in it. */
export function fieldWords(fields: FieldChanges, name: FieldName): string {
  switch (name) {
    case 'bylines':
      return (fields.bylines ?? []).map((byline) => byline.name).join(', ');
    case 'tags':
      return (fields.tags ?? []).join(', ');
    case 'slug':
      return fields.slug ?? 'made from the headline';
    case 'plannedWords':
      return fields.plannedWords ? `${fields.plannedWords} words` : '';
    default:
      return fields[name] ?? '';
  }
}

/** All fields that were changed, as one text to be copied. */
export function allWords(fields: FieldChanges): string {
  const names = Object.keys(fields) as FieldName[];
  return names
    .map((name) => fieldWords(fields, name))
    .filter(Boolean)
    .join('\n\n');
}
