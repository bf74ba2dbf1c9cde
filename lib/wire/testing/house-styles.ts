import { pickFrom, type Random } from './copy-maker.ts';

const PEOPLE = [
  'Jane Doe',
  'JOHN ROE',
  'Ana de la Roe',
  'Jan van den Berg',
  'Pat Press',
  'Doe News',
  'J.K. Poe',
  'jane doe',
];
const PLACES = [
  'PORT ALDER',
  'PORT ALDER, Norway',
  'Hamburg',
  'WASHINGTON, D.C.',
  'New York',
  'MADRID',
  'GENEVA/NEW YORK',
];
const JOBS = [
  'Political Editor',
  'Chief Correspondent',
  'in New York',
  'London',
  'jane@paper.example',
  '@janedoe',
  'New York',
];
const AGENCIES = ['Reuters', 'AP', 'dpa', 'AFP', 'PA Media', 'EFE', 'Coastal News Agency', 'Xinhua'];
const DATES = ['Nov 3', 'Nov. 3, 2026', '3 nov', '3 November 2026', '03.11.2026'];
const HEADLINES = [
  'Council votes to close ferry line',
  'Council Votes To Close\nFerry Line Forever',
  'FERRY LINE TO CLOSE',
  'Headline: Ferry to close',
  '# Ferry to close',
  'UPDATE 3-Council closes ferry line after vote',
  'Stadtrat schließt Fährlinie',
  'המועצה סוגרת את הקו',
  'أغلق المجلس الخط',
];
const TEXTS = [
  'The city council on Tuesday voted 17 to 12 to close the ferry line that has carried commuters across the bay since 1931.',
  'Opponents said the closure\nwould cut off two neighbourhoods whose residents have\nno other way to reach the hospital.',
  '"We were not asked," said Elena Marsh. "Nobody was."',
  '- Vote was 17 to 12\n- Court case expected',
  '1. one\n2. two',
  'a) first\nb) second',
  'What happens next',
  'Der Stadtrat hat am Dienstag beschlossen, die Linie zu schließen.',
  'באופוזיציה טענו כי סעיף התחבורה (Light Rail) לא תוקצב במלואו.',
  'Photo: The ferry at dawn',
  'Advertisement',
  '> We were\n> not asked.',
  'Q: Why?\nA: Because.',
];
const OVER = [
  'URGENT',
  'APNewsAlert',
  'BC-EU--Harbour Fire, 3rd Ld-Writethru',
  'BC-EU--Harbour Fire,500',
  'FERRY-CLOSURE/ (UPDATE 3)',
  'Eds: UPDATES with quotes. EMBARGOED until 1800 GMT.',
  'EMBARGO: 0600 BST 4 November 2026',
  'Sperrfrist: nicht vor 18.00 Uhr MEZ',
  '^By JANE DOE=\n^Associated Press Writer=',
  '(Wiederholung: Tippfehler im zweiten Absatz)',
  "Editor's note: This story has been corrected.",
  'Published: 3 November 2026, 09:31',
  'Slug: ferry\nTags: sea, city',
  'World',
  'PA Media',
];
const UNDER = [
  '(Reporting by Jane Doe in London; Editing by John Roe)',
  '((Jane.Doe@example.com; +44 20 7946 0000))',
  'jd/to/mk',
  'EFE jd/to',
  'ENDS\n\nContact: desk@paper.example, +44 20 7946 0000\nPage 3 of 4',
  'end',
  'mf',
  '###',
  '-30-',
  'Enditem',
  '## Redaktionelle Hinweise\n- Autor: Max Muster, <muster.max@example.org>',
  'Notizblock\n\n## Orte\n- [Rathaus](Marktplatz 1)',
  '--\nJane Doe\n+44 20 7946 0000',
  '— Jane Doe',
  'By John Roe',
  'Source: Reuters',
  'Updated 3 hours ago',
  '(c) 2026 The Paper',
];

/** Copy as an agency, a paper or a web page might send it, made of parts in an order that mostly makes sense. */
export function makeCopy(next: Random): string {
  const parts = [
    ...some(OVER, next),
    pickFrom(HEADLINES, next),
    ...(next() < 0.3 ? ['Commuters face a 40-minute detour from January.'] : []),
    ...(next() < 0.7 ? [byline(next)] : []),
    ...(next() < 0.2 ? [pickFrom(AGENCIES, next)] : []),
    ...(next() < 0.2 ? [pickFrom(JOBS, next)] : []),
    `${next() < 0.6 ? dateline(next) : ''}${pickFrom(TEXTS, next)}`,
    ...some(TEXTS, next),
    ...some(TEXTS, next),
    ...some(UNDER, next),
  ];
  const gap = pickFrom(['\n\n', '\n\n', '\n', '\r\n\r\n'], next);
  return parts.join(gap);
}

function some(values: readonly string[], next: Random): string[] {
  return Array.from({ length: Math.floor(next() * 4) }, () => pickFrom(values, next));
}

function byline(next: Random): string {
  const opening = pickFrom(['By ', 'by ', 'Von ', 'Por ', '', 'Author: ', 'Text: ', '^By '], next);
  const people = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pickFrom(PEOPLE, next));
  const behind = pickFrom(['', ', ', ' | ', ' ', ' (', ', with '], next);
  const said = behind === '' ? '' : `${behind}${pickFrom([...JOBS, ...AGENCIES, ...DATES], next)}`;
  return `${opening}${people.join(pickFrom([' and ', ', ', ' und ', ' & '], next))}${said}${behind === ' (' ? ')' : ''}`;
}

function dateline(next: Random): string {
  const [place, date, agency] = [pickFrom(PLACES, next), pickFrom(DATES, next), pickFrom(AGENCIES, next)];
  return pickFrom(
    [
      `${place} (${agency}) - `,
      `${place}, ${date} (${agency}) -- `,
      `${place}, ${date} (${agency}).- `,
      `${place} — `,
      `(${agency}) - ${place}, ${date} - `,
      `${place}, ${date}. /${agency}/. `,
      `(${date} / ${agency}) `,
    ],
    next,
  );
}
