/** In every text that is not published, and nowhere else. Small letters alone, so that no encoding changes it. */
export const CANARY = 'zqcanary';

/** Beside each canary: a reader may search for it and gets the canary if drafts are searched. */
export const DRAFT_WORD = 'kestrelwing';

const words = (field: string) => `${DRAFT_WORD} ${CANARY}${field}`;

/** All texts of a working copy, each with a canary that names its field. */
export const CANARY_FIELDS = {
  headline: words('headline'),
  standfirst: words('standfirst'),
  kicker: words('kicker'),
  bylineText: words('byline'),
  slugline: words('slugline'),
  source: words('source'),
  editorsNote: words('editorsnote'),
  internalNote: words('internalnote'),
  dateline: { place: words('place'), agency: words('agency') },
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words('body') }] }],
  },
};

/** A sentence that stays in the newsroom. */
export const CANARY_REASON = `The lawyers say ${words('reason')}.`;

/** The canary that got out, with what stands around it; null when there is none. */
export function leakIn(text: string): string | null {
  const at = text.indexOf(CANARY);
  return at === -1 ? null : text.slice(Math.max(0, at - 60), at + 60);
}
