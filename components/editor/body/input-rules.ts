import {
  ellipsis,
  emDash,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import type { NodeType } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { contentSchema } from '#lib/content/schema.ts';

/** What Markdown users type at the start of a line, and the dash and the dots that no keyboard has. */
export function markdownRules(): Plugin {
  const { heading, bulletList, orderedList, blockquote } = contentSchema.nodes as Record<string, NodeType>;
  if (!heading || !bulletList || !orderedList || !blockquote)
    throw new Error('the content schema lacks a node');
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,3})\s$/, heading, (match) => ({ level: match[1]?.length ?? 2 })),
      wrappingInputRule(/^\s*[-*•]\s$/, bulletList),
      wrappingInputRule(
        /^(\d{1,4})\.\s$/,
        orderedList,
        (match) => ({ start: Number(match[1]) }),
        (match, list) => list.childCount + Number(list.attrs.start) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, blockquote),
      emDash,
      ellipsis,
    ],
  });
}
