const DAY_MS = 86_400_000;
/** A date without a year is of the year that puts it this near to the day the copy came. */
const NEAREST_DAYS = 45;

/** Without a year, 29 February may be a day. */
const LEAP_YEAR = 2024;

/** The months in the languages of the house, from January on, whole and shortened. */
const MONTHS = [
  'january jan januar jänner janvier janv enero ene gennaio gen januari janeiro ינואר يناير января',
  'february feb februar février févr febrero febbraio februari fevereiro פברואר فبراير февраля',
  'march mar märz mrz mars marzo maart março מרץ مارس марта',
  'april apr avril avr abril abr aprile אפריל أبريل ابريل апреля',
  'may mai mayo maggio mag mei maio מאי مايو мая',
  'june jun juni juin junio giugno giu junho יוני يونيو июня',
  'july jul juli juillet juil julio luglio lug julho יולי يوليو июля',
  'august aug août aout agosto ago augustus אוגוסט أغسطس августа',
  'september sep sept septembre septiembre settembre set setembro ספטמבר سبتمبر сентября',
  'october oct oktober okt octobre octubre ottobre ott outubro אוקטובר أكتوبر اكتوبر октября',
  'november nov novembre noviembre novembro נובמבר نوفمبر ноября',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro דצמבר ديسمبر декабря',
];
const monthNumbers = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const ISO_DATE = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g;
const DAY_FIRST =
  /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?ב?(\p{L}{3,10})\.?(?:[\s,-]+(?:de\s+)?(\d{4}))?(?![\d:])/giu;
const MONTH_FIRST =
  /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d|[:.]\d)(?:,?\s+(\d{4})(?!\d))?/giu;
const HAN = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;

/** A calendar day; the year is null where the text names none. */
export interface WrittenDay {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** A day with its year. */
export interface CalendarDay extends WrittenDay {
  readonly year: number;
}

/** The days that a text names, in the spellings of the house's languages; "11/12/2026" is none, for it can be two. */
export function readDays(text: string): WrittenDay[] {
  const days = [
    ...matches(text, ISO_DATE, ([year, month, day]) => [year, Number(month), day]),
    ...matches(text, DOTTED, ([day, month, year]) => [year, Number(month), day]),
    ...matches(text, DAY_FIRST, ([day, month, year]) => [year, monthNumber(month), day]),
    ...matches(text, MONTH_FIRST, ([month, day, year]) => [year, monthNumber(month), day]),
    ...matches(text, HAN, ([year, month, day]) => [year, Number(month), day]),
  ];
  const withYear = days.filter(({ year }) => year !== null);
  // "3 November 2026" also reads as "November 20": a day with its year is the better reading of the two.
  return withYear.length > 0 ? withYear : days;
}

/** Gives a day its year from the day the copy came; null when none is near enough to be certain. */
export function placeInYear(written: WrittenDay, receivedAt: Date | null): CalendarDay | null {
  if (written.year !== null) return { ...written, year: written.year };
  if (receivedAt === null) return null;
  const year = receivedAt.getUTCFullYear();
  const near = [year - 1, year, year + 1].find((candidate) => {
    const distance = Date.UTC(candidate, written.month - 1, written.day) - receivedAt.getTime();
    return Math.abs(distance) <= NEAREST_DAYS * DAY_MS;
  });
  return near === undefined ? null : { ...written, year: near };
}

type Parts = readonly (string | undefined)[];

function matches(
  text: string,
  pattern: RegExp,
  order: (parts: Parts) => [string | undefined, number | undefined, string | undefined],
): WrittenDay[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [year, month, day] = order(match.slice(1));
    const number = Number(day);
    if (month === undefined || !isDay(Number(year ?? LEAP_YEAR), month, number)) return [];
    return [{ year: year === undefined ? null : Number(year), month, day: number }];
  });
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function monthNumber(word: string | undefined): number | undefined {
  return monthNumbers.get((word ?? '').toLowerCase());
}
