import { readStandingByline } from './bare-byline.ts';
import {
  isSourceLine,
  opensByline,
  type ParsedByline,
  readBareByline,
  readByline,
  sourceName,
} from './byline.ts';
import { isAgency, readBylinePart } from './byline-parts.ts';
import { type Copy, passageOfLines } from './copy.ts';
import { creditByline, creditSource } from './credit.ts';
import { keepInternally, record, type StoryDraft } from './draft.ts';
import { isFullByline } from './head-lines.ts';
import type { SourceLine } from './lines.ts';
import { isPlaceAndDate } from './publication-line.ts';
import { endsSentence, wordsOf } from './sentences.ts';

const LONGEST_JOB = 60;
const JOB = /^\p{Lu}[\p{L} ]* (?:Writers?|Reporters?|Correspondents?|Editors?)$/u;
const LONGEST_SOURCE_WORDS = 5;
/** These wrote the story; other organisations are where it came from. */
const STAFF =
  /(?:staff|reporters|correspondents|newsroom|desk|redaktion|rédaction|redacción|redazione|redactie)$|^(?:מערכת|כתבי) |^редакция/i;

/** "By Jane Doe and John Roe", also broken over two lines. Returns the lines taken. */
export function takeByline(copy: Copy, at: number, draft: StoryDraft): number {
  const [line, next] = [copy.lines[at], copy.lines[at + 1]];
  if (line === undefined) return 0;
  if (next !== undefined && isBrokenByline(line, next)) {
    const parsed = readByline(`${line.text} ${next.text}`);
    if (parsed !== null) return credit(draft, parsed, [line, next]);
  }
  const parsed = readByline(line.text);
  if (parsed === null || (draft.headline === null && (!isFullByline(parsed) || next === undefined))) return 0;
  return credit(draft, parsed, [line]);
}

function isBrokenByline(line: SourceLine, next: SourceLine): boolean {
  return (
    !next.opensBlock &&
    (/(?:,|&|\s(?:and|und|et|y|e|en|и))$/.test(line.text) || /^(?:and|und|et|y|&|и)\s/.test(next.text))
  );
}

/** "By" on a line of its own over the name, as copied from a web page. Returns the lines taken. */
export function takeSplitByline(copy: Copy, at: number, draft: StoryDraft): number {
  const [line, next] = [copy.lines[at], copy.lines[at + 1]];
  if (line === undefined || next === undefined || !opensByline(line.text)) return 0;
  const parsed = readByline(`${line.text} ${next.text}`);
  return parsed === null ? 0 : credit(draft, parsed, [line, next]);
}

/** "Jane Doe, Political Editor" or only "Jane Doe" between the headline and the story. Returns the lines taken. */
export function takeBareByline(copy: Copy, at: number, draft: StoryDraft): number {
  const line = copy.lines[at];
  if (line === undefined || draft.headline === null || draft.headline === '') return 0;
  const isSecondName = draft.bylines.length > 0;
  if (isSecondName && (!followsByline(draft) || line.opensBlock || isPlaceAndDate(line.text))) return 0;
  const parsed = isSecondName ? readBareByline(line.text) : readStandingByline(copy, at);
  if (parsed === null) return 0;
  return credit(draft, parsed, [line]);
}

/** The agency or publication under the byline, or the author's job there. Returns the lines taken. */
export function takeSource(copy: Copy, at: number, draft: StoryDraft): number {
  const line = copy.lines[at];
  if (line === undefined || copy.lines.length === 1 || draft.headline === '') return 0;
  if (followsByline(draft) && isJobOrPlace(line)) return addRole(draft, line);
  if (!isSourceLine(line.text) || wordsOf(line.text).length > LONGEST_SOURCE_WORDS) return 0;
  const name = sourceName(line.text);
  if (draft.bylines.length === 0 && draft.headline !== null && STAFF.test(name)) {
    return credit(draft, { bylines: [{ name, kind: 'organisation' }], source: null }, [line]);
  }
  if (draft.headline === null && !isAgency(name) && !followsByline(draft)) return 0;
  const passage = passageOfLines([line]);
  if (creditSource(draft, name, passage)) return 1;
  return keepInternally(draft, passage, 'internalNote', 'The source is named already.') ? 1 : 0;
}

/** A job or a place under the byline belongs to the author named last. */
function addRole(draft: StoryDraft, line: SourceLine): number {
  const passage = passageOfLines([line]);
  const author = draft.bylines.at(-1);
  const isDated = isPlaceAndDate(line.text);
  if (isDated) draft.dates.push(line.text);
  if (isDated || author === undefined || author.kind !== 'person' || author.role !== undefined)
    return keepInternally(draft, passage) ? 1 : 0;
  draft.bylines[draft.bylines.length - 1] = { ...author, role: line.text };
  record(draft, 'byline', passage);
  return 1;
}

function isJobOrPlace({ text, opensBlock }: SourceLine): boolean {
  if (text.length > LONGEST_JOB || endsSentence(text)) return false;
  if (isPlaceAndDate(text)) return true;
  const kind = readBylinePart(text);
  return (
    kind === 'role' ||
    JOB.test(text) ||
    (kind === 'word' && !opensBlock) ||
    /^(?:in|from|reporting from) \p{Lu}/u.test(text)
  );
}

function followsByline(draft: StoryDraft): boolean {
  return draft.receipt.at(-1)?.field === 'byline';
}

function credit(
  draft: StoryDraft,
  parsed: Pick<ParsedByline, 'bylines' | 'source'>,
  lines: readonly SourceLine[],
): number {
  return creditByline(draft, parsed, passageOfLines(lines)) ? lines.length : 0;
}
