/** Gives the next number from 0 up to 1. */
export type Random = () => number;

/** Mulberry32: small, seeded, the same on every machine. */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the values; the list must not be empty. */
export function pickFrom<Value>(values: readonly Value[], next: Random): Value {
  const picked = values[Math.floor(next() * values.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from. Give at least one value.');
  return picked;
}

/** The copy with a few of its lines doubled, dropped, moved, joined, cut or put in capitals. */
export function mutations(source: string, next: Random): string {
  let lines = source.split('\n');
  const times = 1 + Math.floor(next() * 5);
  for (let time = 0; time < times; time += 1) lines = mutate(lines, next);
  return lines.join('\n');
}

function mutate(lines: readonly string[], next: Random): string[] {
  const at = Math.floor(next() * lines.length);
  const line = lines[at] ?? '';
  const cut = Math.floor(next() * line.length);
  const changes: readonly (() => string[])[] = [
    () => lines.toSpliced(at, 0, line),
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 1).toSpliced(Math.floor(next() * lines.length), 0, line),
    () => lines.toSpliced(at, 2, `${line} ${lines[at + 1] ?? ''}`),
    () => lines.toSpliced(at, 1, line.slice(0, cut), line.slice(cut)),
    () => lines.toSpliced(at, 1, line.toUpperCase()),
    () => lines.toSpliced(at, 1, `- ${line}`),
    () => lines.toSpliced(at, 0, ''),
  ];
  return pickFrom(changes, next)();
}
