import type { AttributeSpec } from 'prosemirror-model';
import { isStorable } from '#lib/shared/storable.ts';
import { isEmbedProvider, isPossibleEmbedId } from './embed.ts';
import { isAllowedLink } from './link.ts';

/** What the attributes of nodes and marks may be: ProseMirror runs `validate` on each stored document and step. */
function checked(sentence: string, isValid: (value: unknown) => boolean): AttributeSpec {
  return {
    validate: (value) => {
      if (!isValid(value)) throw new RangeError(sentence);
    },
  };
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Whether a value has the form of an article's id: a UUID (RFC 9562) in lower case. */
export function isArticleId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

// The headline is the page's h1, so a story's subheadings are h2 and h3.
export const level: AttributeSpec = {
  default: 2,
  ...checked('a subheading has level 2 or 3', (value) => value === 2 || value === 3),
};

export const start: AttributeSpec = {
  default: 1,
  ...checked('a list starts at a whole number', (value) => Number.isInteger(value) && Number(value) >= 0),
};

export const href = checked('a link leads to http, https, mailto or tel', isAllowedLink);

export const articleId = checked('an article is named by its id', isArticleId);

export const embedProvider = checked('an embed comes from a provider of the allow-list', isEmbedProvider);

export const embedId = checked('an embed is named by the id its provider gave it', isPossibleEmbedId);

/** What a picture shows, in plain words of at most 1,000 characters. */
export const alt: AttributeSpec = {
  default: '',
  ...checked(
    'the description of a picture is a text of at most 1,000 characters',
    (value) => typeof value === 'string' && value.length <= 1000 && isStorable(value),
  ),
};

// prosemirror-tables reads these of every cell. Cells are never merged: phones and screen readers lose their way in
// tables that have such.
export const span: AttributeSpec = {
  default: 1,
  ...checked('the cells of a table are not merged', (value) => value === 1),
};

export const columnWidth: AttributeSpec = {
  default: null,
  ...checked('the columns of a table find their own width', (value) => value === null),
};
