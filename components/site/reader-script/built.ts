/** Put in place by the build, as next.config.js says; see bundle.ts. */
declare const READER_SCRIPT: string;
declare const READER_SCRIPT_VERSION: string;

export const READER_SCRIPT_TEXT = READER_SCRIPT;

/** Its name changes with its text, so that browsers may keep it for good. */
export const READER_SCRIPT_ADDRESS = `/reader.js?v=${READER_SCRIPT_VERSION}`;
