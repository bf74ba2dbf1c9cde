import type { Plugin } from 'prosemirror-state';
import { lineDirection } from './line-direction.ts';
import { MARKDOWN_BLOCKS } from './markdown-blocks.ts';
import { MARKDOWN_MARKS } from './markdown-marks.ts';
import { tidyParts } from './tidy-parts.ts';
import { typedRules } from './typed-rules.ts';
import { typesetting } from './typesetting.ts';

/** What typing makes of Markdown's signs and, in every part of the story, of the language's own. */
export function typingPlugins(readLanguage: () => string): Plugin[] {
  const rules = [...MARKDOWN_BLOCKS, ...MARKDOWN_MARKS, typesetting(readLanguage)];
  return [...typedRules(rules), tidyParts(), lineDirection()];
}
