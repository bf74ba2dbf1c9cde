const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long ago an instant was, as a language says it: "12 minutes ago". null when it is older than a day, when the date
 * says more, and when it is not in the past.
 */
export function timeSince(instantMs: number, nowMs: number, language: string): string | null {
  const ageMs = nowMs - instantMs;
  if (!(ageMs >= 0 && ageMs < DAY_MS)) return null;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (ageMs < MINUTE_MS) return format.format(0, 'second');
  if (ageMs < HOUR_MS) return format.format(-Math.floor(ageMs / MINUTE_MS), 'minute');
  return format.format(-Math.floor(ageMs / HOUR_MS), 'hour');
}

/** Says of what is new how new it is, and keeps the moment itself for whoever points at it. */
export function tellTimeSince(): void {
  const times = [...document.querySelectorAll<HTMLTimeElement>('time[data-since]')].map((element) => ({
    element,
    moment: element.textContent ?? '',
  }));
  const tell = () => {
    if (document.hidden) return;
    for (const { element, moment } of times) {
      const language = element.closest<HTMLElement>('[lang]')?.lang ?? 'en';
      const since = timeSince(Date.parse(element.dateTime), Date.now(), language);
      element.textContent = since ?? moment;
      if (since === null) element.removeAttribute('title');
      else element.title = moment;
    }
  };
  tell();
  setInterval(tell, MINUTE_MS / 2);
  document.addEventListener('visibilitychange', tell);
}
