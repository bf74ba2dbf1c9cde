import type { NamedSource } from '#lib/content/replay/sources.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';

/** Who put words in, and how, when they did not type them. */
export function writerSaid({ kind, name }: NamedSource): string {
  switch (kind) {
    case 'first':
      return `In the first version kept, begun by ${name}`;
    case 'imported':
      return `Imported by ${name}`;
    case 'written':
      return `${name}, by the API or a restore`;
    default:
      return name;
  }
}

/** The same with when: the session's first and last minute, in the newsroom's time. */
export function sourceSaid(source: NamedSource, dates: DateStyle): string {
  const begin = formatInstant(new Date(source.since), 'dateTime', dates);
  const [from, to] = [source.since, source.until].map((at) => formatInstant(new Date(at), 'time', dates));
  return `${writerSaid(source)}, ${from === to ? begin : `${begin}–${to}`}`;
}
