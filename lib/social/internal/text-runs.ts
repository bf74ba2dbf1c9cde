import 'server-only';
import bidiFactory from 'bidi-js';
import type { Face, FaceList } from './faces.ts';

/** A stretch of a line in one face and one direction, as it is shaped. */
export interface TextRun {
  text: string;
  face: Face;
  isRightToLeft: boolean;
}

type Direction = 'ltr' | 'rtl';

interface LevelRun {
  text: string;
  face: Face;
  level: number;
}

const bidi = bidiFactory();

/**
 * The stretches of one line from left to right as they are seen: the Unicode Bidirectional Algorithm (UAX 9), and for each
 * character the first face that has it. A character that no face has is left out.
 */
export function textRuns(line: string, faces: FaceList, direction: Direction): TextRun[] {
  return inSightOrder(levelRuns(line, faces, direction)).map(({ text, face, level }) => ({
    text,
    face,
    isRightToLeft: level % 2 === 1,
  }));
}

function levelRuns(line: string, faces: FaceList, direction: Direction): LevelRun[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const runs: LevelRun[] = [];
  let place = 0;
  for (const character of line) {
    const level = levels[place] ?? 0;
    place += character.length;
    const last = runs.at(-1);
    const face = faceOf(character, faces, last?.face);
    if (face === undefined) continue;
    if (last && last.face === face && last.level === level) last.text += character;
    else runs.push({ text: character, face, level });
  }
  return runs;
}

// Spaces and points stay with the word before them, so that marks are set on their letters.
function faceOf(character: string, faces: FaceList, current: Face | undefined): Face | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (current?.characters.has(point)) return current;
  return faces.find(({ characters }) => characters.has(point));
}

// UAX 9, rule L2: from the highest level down, every stretch at that level or above is turned around.
function inSightOrder(runs: readonly LevelRun[]): LevelRun[] {
  let ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    ordered = stretches(ordered, level).flatMap(({ isAtLevel, runs: stretch }) =>
      isAtLevel ? stretch.reverse() : stretch,
    );
  }
  return ordered;
}

function stretches(runs: readonly LevelRun[], level: number) {
  const found: { isAtLevel: boolean; runs: LevelRun[] }[] = [];
  for (const run of runs) {
    const isAtLevel = run.level >= level;
    const last = found.at(-1);
    if (last?.isAtLevel === isAtLevel) last.runs.push(run);
    else found.push({ isAtLevel, runs: [run] });
  }
  return found;
}
