import {
  Asterisk,
  Heading2,
  Heading3,
  Image,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  MonitorPlay,
  Newspaper,
  Quote,
  Signature,
  Table2,
  TextQuote,
  Unlink,
} from 'lucide-react';
import type { Command, EditorState } from 'prosemirror-state';
import { toggleList, toggleQuote, toggleSubheading } from '#components/editor/body/block-commands.ts';
import { linkToArticle, unlinkArticle } from './article-link.ts';
import {
  insertAttribution,
  insertDivider,
  insertFigure,
  insertFootnote,
  insertKeyPoints,
  insertPullQuote,
  insertTable,
} from './insert-block.ts';

/** What some choices ask before they can do anything. */
export type BlockQuestion = 'embed' | 'relatedArticle' | 'articleLink';

/** What a menu offers around an editor: how it runs a command, and the questions it can ask in a dialog. */
export interface BlockHost {
  run(command: Command): void;
  ask(question: BlockQuestion): void;
}

/** Something a menu can insert. `keywords` are what people may type to find it, besides its label. */
export interface BlockChoice {
  name: string;
  label: string;
  keywords: readonly string[];
  icon: LucideIcon;
  /** Whether it can stand where the selection is. */
  isPossible(state: EditorState): boolean;
  run(host: BlockHost): void;
}

type Described = Omit<BlockChoice, 'isPossible' | 'run'>;

function inserting(described: Described, command: Command): BlockChoice {
  return {
    ...described,
    isPossible: (state) => command(state),
    run: (host) => host.run(command),
  };
}

/** `attempt` is possible where what the answer leads to would be. */
function asking(described: Described & { name: BlockQuestion }, attempt: Command): BlockChoice {
  return {
    ...described,
    isPossible: (state) => attempt(state),
    run: (host) => host.ask(described.name),
  };
}

// Where a divider can stand, so can every other block; any id will do to ask whether words can be linked.
const ANY_BLOCK = insertDivider;
const ANY_LINK = linkToArticle('');

/** What a line can become, for those who do not know Markdown. The toolbar has buttons for it. */
export const LINE_KINDS: readonly BlockChoice[] = [
  inserting(
    { name: 'subheading', label: 'Subheading', keywords: ['heading', 'title', 'h2'], icon: Heading2 },
    toggleSubheading(2),
  ),
  inserting(
    { name: 'smallSubheading', label: 'Small subheading', keywords: ['heading', 'h3'], icon: Heading3 },
    toggleSubheading(3),
  ),
  inserting(
    { name: 'bulletList', label: 'Bullet list', keywords: ['bulleted', 'points', 'list'], icon: List },
    toggleList('bulletList'),
  ),
  inserting(
    {
      name: 'orderedList',
      label: 'Numbered list',
      keywords: ['ordered', 'steps', 'list'],
      icon: ListOrdered,
    },
    toggleList('orderedList'),
  ),
  inserting(
    { name: 'blockquote', label: 'Quotation', keywords: ['quote', 'blockquote'], icon: Quote },
    toggleQuote,
  ),
];

/** What menus offer to insert, in their order. */
export const BLOCKS: readonly BlockChoice[] = [
  inserting(
    { name: 'keyPoints', label: 'Key points', keywords: ['summary', 'box', 'list'], icon: ListChecks },
    insertKeyPoints,
  ),
  inserting(
    { name: 'pullQuote', label: 'Pull quote', keywords: ['quotation', 'highlight'], icon: TextQuote },
    insertPullQuote,
  ),
  inserting(
    { name: 'attribution', label: 'Who said it', keywords: ['quote', 'source'], icon: Signature },
    insertAttribution,
  ),
  inserting(
    { name: 'figure', label: 'Picture to come', keywords: ['image', 'photo', 'figure'], icon: Image },
    insertFigure,
  ),
  inserting(
    { name: 'table', label: 'Table', keywords: ['rows', 'columns', 'results'], icon: Table2 },
    insertTable(),
  ),
  asking(
    {
      name: 'embed',
      label: 'Embed',
      keywords: [
        'video',
        'youtube',
        'vimeo',
        'x',
        'twitter',
        'instagram',
        'tiktok',
        'facebook',
        'spotify',
        'chart',
      ],
      icon: MonitorPlay,
    },
    ANY_BLOCK,
  ),
  asking(
    { name: 'relatedArticle', label: 'Related story', keywords: ['article', 'link'], icon: Newspaper },
    ANY_BLOCK,
  ),
  inserting(
    { name: 'horizontalRule', label: 'Divider', keywords: ['rule', 'line'], icon: Minus },
    insertDivider,
  ),
  inserting(
    { name: 'footnote', label: 'Footnote', keywords: ['note', 'source'], icon: Asterisk },
    insertFootnote,
  ),
  asking(
    { name: 'articleLink', label: 'Link to a story', keywords: ['article', 'internal'], icon: Link },
    ANY_LINK,
  ),
  inserting(
    {
      name: 'articleUnlink',
      label: 'Remove the link to a story',
      keywords: ['article', 'unlink'],
      icon: Unlink,
    },
    unlinkArticle,
  ),
];
