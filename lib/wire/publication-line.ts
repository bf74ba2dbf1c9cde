const LONGEST = 120;

const MONTHS = `january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
januar jänner februar märz mai juni juli oktober dezember mrz okt dez
janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr juil déc
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott
januari februari maart mei augustus mrt janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر
января февраля марта апреля мая июня июля августа сентября октября ноября декабря`;

const DAYS = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
segunda terça quarta quinta sexta feira понедельник вторник среда четверг пятница суббота воскресенье
ראשון שני שלישי רביעי חמישי שישי שבת الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد`;

const PUBLISHING = `published publish updated update posted modified filed created issued date dated time
veröffentlicht aktualisiert stand erstellt datum publié publiée mis jour modifié publicado actualizado fecha atualizado
pubblicato aggiornato gepubliceerd bijgewerkt פורסם עודכן תאריך نشر النشر تاريخ تحديث опубликовано обновлено дата
today yesterday heute gestern hoy ayer aujourd'hui oggi ieri vandaag gisteren היום אתמול اليوم أمس сегодня вчера`;

const FILLERS = `last first originally on at of the in as ago hour hours hr hrs h minute minutes min mins m day days week weeks
month months just now am pm a.m p.m gmt utc bst est edt et pst pdt ct cet cest msk ist idt et0 noon midnight
am um uhr vor stunden stunde minuten tagen zuletzt der den le la à il y a heures heure jours de del el las los hace
horas hora dias días minutos às em alle ore del il fa op om uur geleden via
בשעה ב ה לפני שעות שעה דקות ימים יום אחרון לאחרונה الساعة في منذ ساعة ساعات دقيقة آخر م ص в часов назад г мск`;

const words = (text: string): Set<string> => new Set(text.split(/\s+/));
const monthsAndDays = words(`${MONTHS} ${DAYS}`);
const publishing = words(PUBLISHING);
const fillers = words(FILLERS);

const CLOCK_OR_CALENDAR = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}[:.]\d{2}\b|\d{4}年/;
const NUMBER = /^\d{1,4}(?:st|nd|rd|th|er|º|ª|h|am|pm|z|h\d\d)?$/;

/**
 * True for a line that says when a page was published and nothing else: "Published: 18 August 2024, 09:31",
 * "Updated 3 hours ago", "18.08.2024". Each word must be part of a date, so that prose never matches.
 */
export function isPublicationLine(text: string): boolean {
  if (text.length > LONGEST || text.length < 4) return false;
  const tokens = text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s,.:;|/()\u00b7•–—+-]+/)
    .filter((token) => token !== '');
  if (!tokens.every(isDateToken)) return false;
  const numbers = tokens.some((token) => NUMBER.test(token));
  if (tokens.some((token) => publishing.has(token))) return numbers || tokens.length > 1;
  return numbers && (CLOCK_OR_CALENDAR.test(text) || tokens.some(isCalendarWord) || isRelative(tokens));
}

/** True for a place before such a line, as under bylines: "Madrid - 03 NOV 2026 - 18:12 CET". */
export function isPlaceAndDate(text: string): boolean {
  if (text.length > LONGEST) return false;
  const [place = '', ...date] = text.split(/\s+[-–—|]\s+/);
  return date.length > 0 && /^\p{Lu}[\p{L} .]{1,30}$/u.test(place) && isPublicationLine(date.join(' - '));
}

/** True for a name of a month or a weekday, in small letters. */
export function isCalendarWord(word: string): boolean {
  return monthsAndDays.has(word);
}

function isDateToken(token: string): boolean {
  return NUMBER.test(token) || monthsAndDays.has(token) || publishing.has(token) || fillers.has(token);
}

/** "3 hours ago", "vor 3 Stunden", "il y a 2 heures". */
function isRelative(tokens: readonly string[]): boolean {
  return tokens.some((token) => /^(?:ago|vor|hace|il|fa|geleden|לפני|منذ|назад)$/.test(token));
}
