/** The endings of files that `importFile` reads: what a file chooser offers, without the code that reads them. */
export const IMPORTED_ENDINGS = ['docx', 'md', 'markdown', 'html', 'htm', 'txt', 'text'] as const;
export type ImportedEnding = (typeof IMPORTED_ENDINGS)[number];
