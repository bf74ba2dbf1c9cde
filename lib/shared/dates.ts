/** The one place that turns instants into words. Instants are ISO 8601 strings in UTC or Dates. */
export interface DateStyle {
  /** BCP 47. */
  language: string;
  /** IANA zone. */
  timeZone: string;
}

type Form =
  | 'date'
  | 'time'
  | 'dateTime'
  | 'shortDate'
  | 'weekday'
  | 'dateTimeZone'
  | 'month'
  | 'monthAlone'
  | 'year';

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const FORMS: Record<Form, Intl.DateTimeFormatOptions> = {
  date: DATE,
  time: TIME,
  dateTime: { ...DATE, ...TIME },
  // For lists, where room is dear.
  shortDate: { ...DATE, month: 'short' },
  // For the axis of a chart.
  weekday: { weekday: 'short', day: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthAlone: { month: 'long' },
  year: { year: 'numeric' },
  dateTimeZone: { ...DATE, ...TIME, timeZoneName: 'short' },
};

/** An instant in words, such as "22 November 2026, 14:02". */
export function formatInstant(instant: string | Date, form: Form, style: DateStyle): string {
  const options = { ...FORMS[form], timeZone: style.timeZone };
  return new Intl.DateTimeFormat(dateLocale(style.language), options).format(new Date(instant));
}

// News copy puts the day before the month; plain "en" would mean American order.
function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
