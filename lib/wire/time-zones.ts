/** Zones by the letters or words that wires use, as IANA names (where the sign of "Etc/GMT-1" is that of POSIX: east). */
const ZONES: readonly { pattern: RegExp; zone: string }[] = [
  { pattern: /^(?:gmt|utc|z|wez|t\.?u\.?|ut|غرينتش|greenwich|гринвичу)$/i, zone: 'UTC' },
  { pattern: /^(?:bst|british summer time|cet|mez|hnec)$/i, zone: 'Etc/GMT-1' },
  { pattern: /^(?:cest|mesz|eet)$/i, zone: 'Etc/GMT-2' },
  { pattern: /^(?:eest|idt|msk|мск|московскому времени|moscow time)$/i, zone: 'Etc/GMT-3' },
  { pattern: /^(?:hkt|sgt|beijing time|北京时间)$/i, zone: 'Etc/GMT-8' },
  { pattern: /^(?:jst|tokyo time)$/i, zone: 'Etc/GMT-9' },
  { pattern: /^aest$/i, zone: 'Etc/GMT-10' },
  { pattern: /^aedt$/i, zone: 'Etc/GMT-11' },
  { pattern: /^edt$/i, zone: 'Etc/GMT+4' },
  { pattern: /^est$/i, zone: 'Etc/GMT+5' },
  { pattern: /^pdt$/i, zone: 'Etc/GMT+7' },
  { pattern: /^pst$/i, zone: 'Etc/GMT+8' },
  { pattern: /^(?:uk time|london time)$/i, zone: 'Europe/London' },
  {
    pattern:
      /^(?:german time|berlin time|paris time|berliner zeit|heure de paris|hora peninsular|hora de madrid)$/i,
    zone: 'Europe/Berlin',
  },
  { pattern: /^(?:et|new york time|eastern(?: time)?)$/i, zone: 'America/New_York' },
  { pattern: /^(?:pt|pacific(?: time)?)$/i, zone: 'America/Los_Angeles' },
  { pattern: /^(?:israel time|jerusalem time|שעון ישראל)$/i, zone: 'Asia/Jerusalem' },
  { pattern: /^sydney time$/i, zone: 'Australia/Sydney' },
];
const CANDIDATE =
  /^\s*(?:\(|ב|по |بتوقيت )?((?:german|berlin|paris|london|new york|moscow|israel|jerusalem|tokyo|beijing|sydney|uk|eastern|pacific) time|british summer time|berliner zeit|heure de paris|hora (?:peninsular|de madrid)|московскому времени|שעון ישראל|北京时间|[\p{L}.]{1,10})/iu;

/**
 * Reads the zone that opens a text, such as " GMT" or " (MEZ)". Returns its IANA name, null when there is none that
 * is certain. Letters mean their own offset in any season, so "EST" in summer is the later of its two readings.
 */
export function readZone(text: string): string | null {
  const name = (CANDIDATE.exec(text)?.[1] ?? '').replace(/[.]+$/, '');
  return ZONES.find(({ pattern }) => pattern.test(name))?.zone ?? null;
}
