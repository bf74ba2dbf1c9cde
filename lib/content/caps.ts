import type { Node } from 'prosemirror-model';

/** How many of some parts one body may hold, so that no page becomes unreadable or slow to look up. */
export const BODY_CAPS = {
  tableRows: 200,
  tableColumns: 20,
  footnotes: 200,
  embeds: 50,
  articles: 200,
} as const;

type Cap = keyof typeof BODY_CAPS;

const SENTENCES: Record<Cap, string> = {
  tableRows: `A table has more than ${BODY_CAPS.tableRows} rows. Split it into several tables.`,
  tableColumns: `A table has more than ${BODY_CAPS.tableColumns} columns. Split it, or turn it around.`,
  footnotes: `The text has more than ${BODY_CAPS.footnotes} footnotes. Take some into the text, or split the story.`,
  embeds: `The text has more than ${BODY_CAPS.embeds} embeds. Take some out, or split the story.`,
  articles: `The text points at other stories more than ${BODY_CAPS.articles} times. Take some of the links out.`,
};

/** The sentence about the first cap that a document breaks, or null when it keeps to all. */
export function brokenCap(doc: Node): string | null {
  const found: Record<Cap, number> = { tableRows: 0, tableColumns: 0, footnotes: 0, embeds: 0, articles: 0 };
  doc.descendants((node) => {
    const { name } = node.type;
    if (name === 'table') found.tableRows = Math.max(found.tableRows, node.childCount);
    if (name === 'tableRow') found.tableColumns = Math.max(found.tableColumns, node.childCount);
    if (name === 'footnote') found.footnotes += 1;
    if (name === 'embed') found.embeds += 1;
    if (name === 'relatedArticle' || node.marks.some((mark) => mark.type.name === 'articleLink')) {
      found.articles += 1;
    }
  });
  const broken = (Object.keys(BODY_CAPS) as Cap[]).find((cap) => found[cap] > BODY_CAPS[cap]);
  return broken === undefined ? null : SENTENCES[broken];
}
