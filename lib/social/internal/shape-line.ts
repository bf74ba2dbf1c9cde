import 'server-only';
import { Direction, Buffer as HarfBuzzBuffer, shape } from 'harfbuzzjs';
import type { FaceList } from './faces.ts';
import { type TextRun, textRuns } from './text-runs.ts';

/** A glyph of a line: its outline as an SVG path in font units, y upwards, and where it stands in ems. */
export interface PlacedGlyph {
  outline: string;
  unitsPerEm: number;
  x: number;
  y: number;
}

/** A line as it is drawn, from its left edge on the baseline; lengths in ems. */
export interface ShapedLine {
  glyphs: PlacedGlyph[];
  width: number;
}

/** Letters joined, pointed and kerned as their scripts want it, in the order in which they are seen. */
export function shapeLine(line: string, faces: FaceList, direction: 'ltr' | 'rtl'): ShapedLine {
  const shaped: ShapedLine = { glyphs: [], width: 0 };
  for (const run of textRuns(line, faces, direction)) addRun(shaped, run);
  return shaped;
}

function addRun(line: ShapedLine, { text, face, isRightToLeft }: TextRun): void {
  const { font, unitsPerEm } = face;
  const buffer = new HarfBuzzBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
    const position = positions[index];
    if (!position) continue;
    line.glyphs.push({
      outline: font.glyphToPath(codepoint),
      unitsPerEm,
      x: line.width + position.xOffset / unitsPerEm,
      y: position.yOffset / unitsPerEm,
    });
    line.width += position.xAdvance / unitsPerEm;
  }
}
