import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_ROLES, type PageRole } from '#lib/newsroom/page-roles.ts';
import type { StoryWords } from './demo-story.ts';
import { blocksFromMarkdown } from './markdown-body.ts';
import { splitHead } from './split-head.ts';

const FOLDER = join(import.meta.dirname, 'pages');

/** The pages about the paper, each a Markdown file that is named by what it is. */
export function readPageFiles(): (StoryWords & { role: PageRole })[] {
  return PAGE_ROLES.map((role) => {
    const [head, markdown] = splitHead(role, readFileSync(join(FOLDER, `${role}.md`), 'utf8'));
    const { headline = '', standfirst = '' } = head;
    return { role, headline, standfirst, blocks: blocksFromMarkdown(markdown) };
  });
}
