import { readFileSync } from 'node:fs';

const FIXTURE = new URL('../fixtures/house-styles.txt', import.meta.url);

/** Copy as the houses send it, by the name that opens each piece in the fixture: "===== AFP in French". */
export function readHouseStyleCopy(): ReadonlyMap<string, string> {
  const pieces = readFileSync(FIXTURE, 'utf8')
    .split(/^===== /m)
    .slice(1);
  return new Map(
    pieces.map((piece) => {
      const nameEnd = piece.indexOf('\n');
      return [piece.slice(0, nameEnd), piece.slice(nameEnd + 1).trimEnd()];
    }),
  );
}
