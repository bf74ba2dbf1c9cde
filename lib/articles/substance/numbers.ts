import { type Balance, balanceOf } from './words.ts';

// Points, commas, apostrophes and spaces stand between thousands or before decimals, by country.
const MARK = "[.,'’٬٫ \\u00a0\\u2009\\u202f]";
const FIGURE = new RegExp(`\\d+(?:${MARK}\\d+)*`, 'gu');
const WORD = /\p{L}+/gu;
const SPACE = /[ \u00a0\u2009\u202f]/u;

// Numbers that are written out, so that “three” for “3” is no change. Words that mean something else in another of
// these languages stay out: “once” is eleven in Spanish, “elf” in German, and “un” or “ein” are articles.
const WRITTEN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [0, 'zero null cero'],
      [1, 'one eins'],
      [2, 'two zwei deux dos'],
      [3, 'three drei trois tres'],
      [4, 'four vier quatre cuatro'],
      [5, 'five fünf cinq cinco'],
      [6, 'six sechs seis'],
      [7, 'seven sieben siete'],
      [8, 'eight acht huit ocho'],
      [9, 'nine neun nueve'],
      [10, 'ten zehn diez'],
      [11, 'eleven onze'],
      [12, 'twelve zwölf douze doce'],
      [13, 'thirteen dreizehn treize trece'],
      [14, 'fourteen vierzehn quatorze catorce'],
      [15, 'fifteen fünfzehn quinze quince'],
      [16, 'sixteen sechzehn seize dieciséis'],
      [17, 'seventeen siebzehn diecisiete'],
      [18, 'eighteen achtzehn dieciocho'],
      [19, 'nineteen neunzehn diecinueve'],
      [20, 'twenty zwanzig vingt veinte'],
      [30, 'thirty dreißig trente treinta'],
      [40, 'forty vierzig quarante cuarenta'],
      [50, 'fifty fünfzig cinquante cincuenta'],
      [60, 'sixty sechzig soixante sesenta'],
      [70, 'seventy siebzig setenta'],
      [80, 'eighty achtzig ochenta'],
      [90, 'ninety neunzig noventa'],
      [100, 'hundred hundert cien'],
      [1000, 'thousand tausend mille'],
      ['million', 'million millionen millions millón millones'],
      ['billion', 'billion billions milliarde milliarden milliard milliards'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, String(value)])),
);

/** The figures that changed, in one form whatever digits and marks they are written with. */
export function changeOfNumbers(before: string, after: string): Balance | null {
  return balanceOf(numbersOf(before), numbersOf(after));
}

function numbersOf(text: string): string[] {
  const figures = (latinDigits(text).match(FIGURE) ?? []).flatMap(readFigure);
  const words = (text.toLowerCase().match(WORD) ?? []).flatMap((word) => WRITTEN[word] ?? []);
  return [...figures, ...words];
}

/** Every decimal digit of Unicode as one of 0 to 9: each script has its ten in a row, in order. */
function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    const code = digit.codePointAt(0) ?? 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

// “1,000.50”, “1.000,50” and “1 000,50” are one figure, “1.2.2026” and “40 000 000” are read as they are meant.
function readFigure(figure: string): string[] {
  const groups = figure.split(new RegExp(MARK, 'u'));
  const marks = figure.match(new RegExp(MARK, 'gu')) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return [plain(figure)];
  if (marks.every((mark) => mark === last) && areThousands(groups)) return [plain(groups.join(''))];
  const isDecimal = !SPACE.test(last) && !marks.slice(0, -1).includes(last);
  const whole = groups.slice(0, -1);
  if (isDecimal && areThousands(whole)) return [decimal(whole.join(''), groups.at(-1) ?? '')];
  return figure.split(SPACE).flatMap((part) => (part === figure ? groups.map(plain) : readFigure(part)));
}

// Groups of three after a shorter one; in India of two, but for the last.
function areThousands([first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return true;
  return (
    first.length <= 3 && rest.at(-1)?.length === 3 && rest.every(({ length }) => length === 2 || length === 3)
  );
}

function decimal(whole: string, part: string): string {
  const digits = part.replace(/0+$/, '');
  return digits === '' ? plain(whole) : `${plain(whole)}.${digits}`;
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
