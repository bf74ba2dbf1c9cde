/** Zones by the letters or words that wires use, as IANA names; letters that mean several zones are missing. */
const ZONES: readonly { pattern: RegExp; zone: string }[] = [
  { pattern: /^(?:gmt|utc|z|wez|t\.?u\.?|ut|غرينتش|greenwich|гринвичу)$/i, zone: 'UTC' },
  { pattern: /^(?:bst|uk time|london time|british summer time)$/i, zone: 'Europe/London' },
  {
    pattern:
      /^(?:cet|cest|mez|mesz|hec|german time|berlin time|paris time|berliner zeit|heure de paris|hora peninsular|hora de madrid)$/i,
    zone: 'Europe/Berlin',
  },
  { pattern: /^(?:eet|eest)$/i, zone: 'Europe/Helsinki' },
  { pattern: /^(?:et|est|edt|new york time|eastern(?: time)?)$/i, zone: 'America/New_York' },
  { pattern: /^(?:pt|pst|pdt|pacific(?: time)?)$/i, zone: 'America/Los_Angeles' },
  { pattern: /^(?:msk|moscow time|мск|московскому времени)$/i, zone: 'Europe/Moscow' },
  { pattern: /^(?:idt|israel time|jerusalem time|שעון ישראל)$/i, zone: 'Asia/Jerusalem' },
  { pattern: /^(?:jst|tokyo time)$/i, zone: 'Asia/Tokyo' },
  { pattern: /^(?:beijing time|北京时间)$/i, zone: 'Asia/Shanghai' },
  { pattern: /^(?:hkt)$/i, zone: 'Asia/Hong_Kong' },
  { pattern: /^(?:sgt)$/i, zone: 'Asia/Singapore' },
  { pattern: /^(?:aest|aedt|sydney time)$/i, zone: 'Australia/Sydney' },
];
const CANDIDATE =
  /^\s*(?:\(|ב|по |بتوقيت )?((?:german|berlin|paris|london|new york|moscow|israel|jerusalem|tokyo|beijing|sydney|uk|eastern|pacific) time|british summer time|berliner zeit|heure de paris|hora (?:peninsular|de madrid)|московскому времени|שעון ישראל|北京时间|[\p{L}.]{1,10})/iu;

/**
 * Reads the zone that opens a text, such as " GMT" or " (MEZ)". Returns its IANA name, null when there is none that
 * is certain. "EST" in summer means what clocks in New York show, as it does in wire copy.
 */
export function readZone(text: string): string | null {
  const name = (CANDIDATE.exec(text)?.[1] ?? '').replace(/[.]+$/, '');
  return ZONES.find(({ pattern }) => pattern.test(name))?.zone ?? null;
}

/** The instant at which clocks of a zone show a day and time; in the hour that a change repeats, the later one. */
export function instantIn(
  zone: string,
  day: { year: number; month: number; day: number },
  time: { hour: number; minute: number },
): Date {
  const asUtc = Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute);
  const first = asUtc - offsetMs(zone, asUtc);
  return new Date(asUtc - offsetMs(zone, first));
}

function offsetMs(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return shown - Math.floor(instant / 60_000) * 60_000;
}
