import { linkFromTyping } from '#lib/content/link.ts';
import { contentSchema } from '#lib/content/schema.ts';
import type { TypedRule } from './typed.ts';

const BOLD = /(?<=^|[^*\p{L}\p{N}])(\*\*)([^*\s\ufffc](?:[^*\ufffc]*[^*\s\ufffc])?)\*\*$/u;
const ITALIC = /(?<=^|[^*\p{L}\p{N}])(\*)([^*\s\ufffc](?:[^*\ufffc]*[^*\s\ufffc])?)\*$/u;
const ITALIC_LINE = /(?<=^|[^_\p{L}\p{N}/@])(_)([^_\s\ufffc](?:[^_\ufffc]*[^_\s\ufffc])?)_$/u;
const LINK = /(?<=^|[^!])(\[)([^[\]\ufffc]+)\]\(([^()\s\ufffc]+(?:\([^()\s\ufffc]*\))?)\)$/u;

/** What Markdown users type about words: `**bold**`, `*italic*`, `_italic_` and `[words](address)`. */
export const MARKDOWN_MARKS: readonly TypedRule[] = [
  marking('bold', BOLD),
  marking('italic', ITALIC),
  marking('italic', ITALIC_LINE),
  marking('link', LINK, ([, , , typed = '']) => {
    const href = linkFromTyping(typed);
    return href === null ? null : { href };
  }),
];

/** Marks the second group of the pattern and takes away what is typed about it, of which the first group is the start. */
function marking(
  name: 'bold' | 'italic' | 'link',
  pattern: RegExp,
  attributesOf: (found: RegExpExecArray) => Record<string, string> | null = () => ({}),
): TypedRule {
  return ({ $caret, before }) => {
    const found = before.endsWith(')') === (name === 'link') ? pattern.exec(before) : null;
    const type = contentSchema.marks[name];
    const attributes = found && attributesOf(found);
    if (!found || !type || !attributes || !$caret.parent.type.allowsMarkType(type)) return null;
    const [whole, opening = '', words = ''] = found;
    const start = $caret.pos - whole.length;
    const from = start + opening.length;
    const to = from + words.length;
    return (transaction) =>
      transaction
        .delete(to, $caret.pos)
        .delete(start, from)
        .addMark(start, start + words.length, type.create(attributes))
        .removeStoredMark(type);
  };
}
