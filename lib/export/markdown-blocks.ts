import type { MarkdownSerializerState } from 'prosemirror-markdown';
import type { Node } from 'prosemirror-model';
import { embedAddress, isEmbed } from '#lib/content/embed.ts';
import type { ArticleAddresses } from './article-addresses.ts';

/** Writes one node of a body as Markdown. */
export type Writer = (state: MarkdownSerializerState, node: Node, parent: Node, index: number) => void;

const writeWords: Writer = (state, node) => {
  state.renderInline(node);
  state.closeBlock(node);
};

const writeContent: Writer = (state, node) => state.renderContent(node);

const writeQuote: Writer = (state, node) => {
  state.wrapBlock('> ', null, node, () => state.renderContent(node));
};

/** How the blocks of the content schema are written, and the line breaks in them. */
export function blockWriters(addresses: ArticleAddresses): Record<string, Writer> {
  let isInCell = false;
  return {
    paragraph: writeWords,
    heading: (state, node) => {
      state.write(`${'#'.repeat(node.attrs.level)} `);
      state.renderInline(node, false);
      state.closeBlock(node);
    },
    blockquote: writeQuote,
    pullQuote: writeQuote,
    attribution: (state, node) => {
      state.write('— ');
      writeWords(state, node, node, 0);
    },
    figure: writeContent,
    caption: writeWords,
    credit: writeWords,
    keyPoints: writeContent,
    keyPointsTitle: (state, node) => {
      if (node.content.size > 0) state.write(`**${state.esc(node.textContent)}**`);
      state.closeBlock(node);
    },
    horizontalRule: (state, node) => {
      state.write('---');
      state.closeBlock(node);
    },
    bulletList: writeList(() => '- '),
    orderedList: writeList((node, index) => `${node.attrs.start + index}. `),
    listItem: writeContent,
    table: writeTable((write) => {
      isInCell = true;
      write();
      isInCell = false;
    }),
    hardBreak: (state) => state.write(isInCell ? '<br>' : '\\\n'),
    embed: (state, node) => {
      const { provider, id } = node.attrs;
      if (isEmbed({ provider, id })) state.write(`<${embedAddress({ provider, id })}>`);
      state.closeBlock(node);
    },
    relatedArticle: (state, node) => {
      const article = addresses.get(node.attrs.articleId);
      if (article) state.write(`[${state.esc(article.headline)}](${article.address})`);
      if (article) state.closeBlock(node);
    },
  };
}

function writeList(signOf: (list: Node, index: number) => string): Writer {
  return (state, node, parent, index) => {
    const before = index > 0 ? parent.child(index - 1) : null;
    if (before?.type === node.type) {
      // Two lists of a kind would read as one.
      state.write('<!-- -->');
      state.closeBlock(node);
    }
    const widest = signOf(node, node.childCount - 1).length;
    state.renderList(node, ' '.repeat(widest), (item) => signOf(node, item).padEnd(widest));
  };
}

/**
 * A pipe table, one line for each row; its first row stands as the header, since Markdown knows no table without one.
 * `inCell` wraps the writing of what stands in a cell, where no line can end.
 */
function writeTable(inCell: (write: () => void) => void): Writer {
  return (state, table) => {
    table.forEach((row, _offset, index) => {
      state.ensureNewLine();
      state.write('|');
      row.forEach((cell) => {
        state.write(' ');
        inCell(() => writeCell(state, cell));
        state.write(' |');
      });
      state.ensureNewLine();
      if (index === 0) state.write(`|${' --- |'.repeat(row.childCount)}`);
    });
    state.closeBlock(table);
  };
}

function writeCell(state: MarkdownSerializerState, cell: Node): void {
  cell.forEach((paragraph, _offset, index) => {
    if (index > 0) state.write('<br>');
    state.renderInline(paragraph, false);
  });
}
