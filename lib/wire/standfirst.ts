import { readStandingByline } from './bare-byline.ts';
import { isSourceLine } from './byline.ts';
import type { Copy } from './copy.ts';
import { passageOfLines } from './copy.ts';
import type { Passage } from './draft.ts';
import { paragraphLines, readHeadMatter } from './head-lines.ts';
import { readOpening } from './markers.ts';
import { endsSentence, hasSeveralSentences } from './sentences.ts';

const LONGEST = 420;
const LONGEST_BY_POSITION = 300;
const LONGEST_BY_LENGTH = 170;
const LONGEST_SECOND_DECK = 200;
const SHORTEST = 20;
/** Dates, jobs, places and buttons that may stand between a byline and its story. */
const LINES_UNDER_BYLINE = 6;

/** Leads say when it happened or who said so; standfirsts hardly do. */
const LEAD_WORDS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|said|says|told|announced|yesterday|today|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|gestern|sagte|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|dijo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|ieri|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren)\b|ביום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|אמר|מסר|אתמול|היום|قال|اليوم|أمس|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد/iu;

/** The passage that is a standfirst, and how many lines of the copy it took. */
export interface Standfirst {
  readonly passage: Passage;
  readonly lineCount: number;
  readonly bylineFollows: boolean;
}

/** A passage under the headline, and what stands around it. */
interface Surroundings {
  readonly candidate: Passage;
  /** The next text that is not a date, a button or the like. */
  readonly next: string;
  readonly nextIs: 'byline' | 'dateline' | 'text' | 'nothing';
  /** A date line or the like parts the passage from what follows. */
  readonly partedByDate: boolean;
  /** The passage hangs on the headline or the byline, and a blank line follows it. */
  readonly hangsOnHead: boolean;
}

/**
 * The standfirst that starts at a line, with the number of lines it takes, or null when something else starts there.
 * A byline below decides it; without one, the body keeps its first paragraph unless its form speaks against it.
 */
export function readStandfirst(copy: Copy, at: number): Standfirst | null {
  const lines = paragraphLines(copy.lines, at, copy.layout);
  const passage = passageOfLines(lines);
  if (passage.text.length > LONGEST || readOpening(passage.text).kind !== 'paragraph') return null;
  if (readHeadMatter(passage.text) !== null) return null;
  const around = lookAround(copy, at, passage, lines.length);
  if (!isStandfirst(around)) return null;
  return { passage, lineCount: lines.length, bylineFollows: around.nextIs === 'byline' };
}

function lookAround(copy: Copy, at: number, candidate: Passage, lineCount: number): Surroundings {
  let nextAt = at + lineCount;
  let partedByDate = false;
  while (isPassedOver(copy.lines[nextAt]?.text)) {
    partedByDate ||= readHeadMatter(copy.lines[nextAt]?.text ?? '') === 'publication';
    nextAt += 1;
  }
  const next = passageOfLines(paragraphLines(copy.lines, nextAt, copy.layout)).text;
  const hangsOnHead = copy.lines[at]?.opensBlock === false && copy.lines[at + lineCount]?.opensBlock === true;
  const nextIs = kindOfNext(copy, nextAt, next);
  return { candidate, next, nextIs, partedByDate, hangsOnHead };
}

function isPassedOver(text: string | undefined): boolean {
  if (text === undefined) return false;
  const matter = readHeadMatter(text);
  return matter === 'publication' || matter === 'other';
}

function kindOfNext(copy: Copy, at: number, text: string): Surroundings['nextIs'] {
  if (text === '') return 'nothing';
  const matter = readHeadMatter(text);
  if (matter === 'dateline') return matter;
  if (matter === 'byline' || isCredit(copy, at)) return hasStoryAfter(copy, at) ? 'byline' : 'nothing';
  return isSecondDeck(copy, at) ? 'byline' : 'text';
}

function isCredit(copy: Copy, at: number): boolean {
  return readStandingByline(copy, at) !== null || isSourceLine(copy.lines[at]?.text ?? '');
}

/** A second deck may stand between the standfirst and the byline. */
function isSecondDeck(copy: Copy, at: number): boolean {
  const lines = paragraphLines(copy.lines, at, copy.layout);
  const next = at + lines.length;
  if (passageOfLines(lines).text.length > LONGEST_SECOND_DECK) return false;
  const isByline = readHeadMatter(copy.lines[next]?.text ?? '') === 'byline' || isCredit(copy, next);
  return isByline && hasStoryAfter(copy, next);
}

/** A byline at the foot of a story makes no standfirst of what is over it. */
function hasStoryAfter(copy: Copy, at: number): boolean {
  return copy.lines.slice(at + 1, at + 1 + LINES_UNDER_BYLINE).some(({ text }) => {
    const matter = readHeadMatter(text);
    return (matter === null || matter === 'dateline') && text.length >= SHORTEST * 2;
  });
}

function isStandfirst({ candidate, next, nextIs, partedByDate, hangsOnHead }: Surroundings): boolean {
  const text = candidate.text;
  if (nextIs === 'nothing') return false;
  if (nextIs === 'byline') return true;
  if (text.length > LONGEST_BY_POSITION) return false;
  if (nextIs === 'dateline') return text.length >= SHORTEST;
  if (!endsSentence(text) && !text.endsWith(':') && text.length >= SHORTEST) return next.length > text.length;
  if (LEAD_WORDS.test(text) || text.endsWith(':')) return false;
  if (hangsOnHead || partedByDate) return text.length >= SHORTEST && text.length <= LONGEST_BY_LENGTH;
  return isMuchShorter(text, next);
}

function isMuchShorter(text: string, next: string): boolean {
  if (text.length < SHORTEST * 2 || text.length > LONGEST_BY_LENGTH || hasSeveralSentences(text))
    return false;
  return !/["“”«»„]/.test(text) && next.length >= text.length * 1.6;
}
