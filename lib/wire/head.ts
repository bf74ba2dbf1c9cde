import { readByline } from './byline.ts';
import { type Copy, passageOfLine, passageOfLines } from './copy.ts';
import { cutDateline } from './dateline.ts';
import { keepRest, leaveOut, record, type StoryDraft } from './draft.ts';
import { takeEditorsNote } from './editors-note.ts';
import { takeBareByline, takeByline, takeSource, takeSplitByline } from './head-byline.ts';
import { takeDeskLine, takeDeskNote, takeFurniture } from './head-desk.ts';
import { takeLabelled } from './head-labels.ts';
import { headlineLines, readHeadMatter } from './head-lines.ts';
import { readLabel } from './labels.ts';
import type { SourceLine } from './lines.ts';
import { isItem, readOpening } from './markers.ts';
import { endsSentence, readsLikeProse, withoutOuterEmphasis } from './sentences.ts';
import { readStandfirst } from './standfirst.ts';

/** Claims lines at an index for a field and returns how many it took; 0 when they are not its own. */
type HeadRule = (copy: Copy, at: number, draft: StoryDraft) => number;

const LONGEST_STANDFIRST = 600;
const LINES_SEARCHED_FOR_HEAD = 3;
const MARKDOWN_HEADING = /^#{1,3}\s+/;
/** Which sending of a story this is, as Reuters puts it before the headline: "RPT-WRAPUP 1-Council votes". */
const VERSION = /^(?:(?:RPT|REFILE|CORRECTED|UPDATE \d{1,2}|WRAPUP \d{1,2})\s?-\s?)+(?=\S)/;

/** In this order: what is known by its form comes before the headline, which is known only by its place. */
const RULES: readonly HeadRule[] = [
  takeDeskLine,
  takeDeskNote,
  takeEditorsNote,
  takeLabelled,
  takeFurniture,
  takeByline,
  takeSplitByline,
  takeBareByline,
  takeSource,
  takeHeadline,
  takeStandfirst,
];

/** Reads everything over the body into the draft and returns the lines of the body. */
export function readHead(copy: Copy, draft: StoryDraft): readonly SourceLine[] {
  let at = 0;
  while (at < copy.lines.length) {
    const body = labelledBody(copy, at, draft);
    if (body !== null) return body;
    const taken = applyRules(copy, at, draft);
    if (taken === 0) break;
    at += taken;
  }
  return copy.lines.slice(at);
}

function applyRules(copy: Copy, at: number, draft: StoryDraft): number {
  for (const rule of RULES) {
    const taken = rule(copy, at, draft);
    if (taken > 0) return taken;
  }
  return 0;
}

/** From "Body:" on, the rest is body, without the label itself. */
function labelledBody(copy: Copy, at: number, draft: StoryDraft): SourceLine[] | null {
  const line = copy.lines[at];
  const found = readLabel(line?.text ?? '');
  if (line === undefined || found === null || found.label !== 'body') return null;
  if (draft.receipt.length === 0 || readByline(line.text) !== null) return null;
  const rest = copy.lines.slice(at + 1);
  if (found.value !== '') {
    keepRest(draft, passageOfLine(line), [found.value]);
    return [{ ...line, text: found.value }, ...rest];
  }
  leaveOut(draft, passageOfLine(line), 'This only says that the body follows.');
  return rest;
}

function takeHeadline(copy: Copy, at: number, draft: StoryDraft): number {
  const line = copy.lines[at];
  if (line === undefined || draft.headline !== null) return 0;
  const lines = headlineLines(copy.lines, at, copy.layout);
  const passage = passageOfLines(lines);
  if (!MARKDOWN_HEADING.test(line.text) && isNoHeadline(copy, at, passage.text, lines.length)) {
    draft.headline = '';
    return 0;
  }
  draft.headline = withoutOuterEmphasis(passage.text.replace(MARKDOWN_HEADING, '')).replace(VERSION, '');
  record(draft, 'headline', passage, keepRest(draft, passage, [draft.headline]));
  return lines.length;
}

function isNoHeadline(copy: Copy, at: number, text: string, lineCount: number): boolean {
  const following = copy.lines.slice(at + lineCount, at + lineCount + LINES_SEARCHED_FOR_HEAD);
  if (opensList(copy, at)) return true;
  if (cutDateline(text) !== null && (endsSentence(text) || text.length > 120)) return true;
  if (following.length === 0) return readsLikeProse(text, 'nothing');
  const hasHeadMatter = following.some((line) => {
    const matter = readHeadMatter(line.text);
    return matter !== null && matter !== 'other';
  });
  return isWrappedProse(copy, at, lineCount) || readsLikeProse(text, hasHeadMatter ? 'head' : 'text');
}

/** One item alone is none: "1. FC Köln gewinnt" is a headline. */
function opensList(copy: Copy, at: number): boolean {
  const [first, second] = [copy.lines[at], copy.lines[at + 1]].map(
    (line) => readOpening(line?.text ?? '').kind,
  );
  return first !== undefined && isItem(first) && first === second;
}

/** The first line of a wrapped paragraph runs on in a way that no headline does. */
function isWrappedProse(copy: Copy, at: number, lineCount: number): boolean {
  const last = copy.lines[at + lineCount - 1];
  const next = copy.lines[at + lineCount];
  if (!copy.layout.wrapped || last === undefined || next === undefined || next.opensBlock) return false;
  return last.text.length >= copy.layout.width * 0.8 && /^\p{Ll}/u.test(next.text);
}

function takeStandfirst(copy: Copy, at: number, draft: StoryDraft): number {
  if (draft.headline === null || draft.headline === '') return 0;
  const found = readStandfirst(copy, at);
  if (found === null) return 0;
  if (draft.standfirst !== null && (draft.bylines.length > 0 || !found.bylineFollows)) return 0;
  const standfirst = [draft.standfirst ?? '', withoutOuterEmphasis(found.passage.text)]
    .filter((text) => text !== '')
    .join(' ');
  if (standfirst.length > LONGEST_STANDFIRST) return 0;
  draft.standfirst = standfirst;
  record(draft, 'standfirst', found.passage);
  return found.lineCount;
}
