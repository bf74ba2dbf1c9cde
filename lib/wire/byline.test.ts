import { describe, expect, test } from 'vitest';
import { isSourceLine, opensByline, readBareByline, readByline } from './byline.ts';

const people = (...names: string[]) => names.map((name) => ({ name, kind: 'person' }));
const organisation = (name: string) => [{ name, kind: 'organisation' }];

describe('a byline', () => {
  test.each([
    ['By MARTA LINDQVIST and TOM ADEYEMI', people('Marta Lindqvist', 'Tom Adeyemi')],
    ['by Jane Doe', people('Jane Doe')],
    ['By: Jane Doe', people('Jane Doe')],
    ['Byline: Jane Doe, John Roe', people('Jane Doe', 'John Roe')],
    ['By Jane Doe, John Roe & Sam Poe', people('Jane Doe', 'John Roe', 'Sam Poe')],
    ['By Jane Doe, Political Editor', people('Jane Doe')],
    ['By Jane Doe, Chief Correspondent, and John Roe', people('Jane Doe', 'John Roe')],
    ['By Political Editor Jane Doe', people('Jane Doe')],
    ['By Jane Doe in New York and John Roe in Washington, D.C.', people('Jane Doe', 'John Roe')],
    ['BY JANE DOE IN PARIS', people('Jane Doe')],
    ['By Jane Doe (@janedoe), jane@paper.example', people('Jane Doe')],
    ['By Jane Doe • 3 Nov 2026 • 5 min read', people('Jane Doe')],
    ['By JANE DOE    Published: AUGUST 18, 2024 09:31', people('Jane Doe')],
    ['By Jane Doe, with additional reporting by John Roe', people('Jane Doe')],
    ['By John Roe, Jr.', people('John Roe Jr.')],
    ['By Jane E. Roe and J.K. Poe', people('Jane E. Roe', 'J.K. Poe')],
    ['**By Jane Doe**', people('Jane Doe')],
    ['Author: jane doe', people('jane doe')],
    ['By April Roe', people('April Roe')],
    ['Von Max Muster und Erika Muster', people('Max Muster', 'Erika Muster')],
    ['Par Jeanne Roe et Luc Doe', people('Jeanne Roe', 'Luc Doe')],
    ['Por Ana Roe y Luis Doe', people('Ana Roe', 'Luis Doe')],
    ['Por Ana Roe en Buenos Aires', people('Ana Roe')],
    ['Di Anna Roe e Luca Doe', people('Anna Roe', 'Luca Doe')],
    ['Door Jan de Vries en Anna Roe', people('Jan de Vries', 'Anna Roe')],
    ['Por João da Silva e Maria Roe', people('João da Silva', 'Maria Roe')],
    ['Av Anna Roe och Per Doe', people('Anna Roe', 'Per Doe')],
    ['Автор: Анна Роу и Пётр Доу', people('Анна Роу', 'Пётр Доу')],
    ['מאת דנה כהן ויוסי לוי', people('דנה כהן', 'יוסי לוי')],
    ['מאת ורד כהן, כתבת הבחירות', people('ורד כהן')],
    ['بقلم أحمد علي ومحمد حسن', people('أحمد علي', 'محمد حسن')],
    ['By World Israel News Staff', organisation('World Israel News Staff')],
    ['By WORLD NEWS STAFF', organisation('World News Staff')],
    ['By a staff reporter', organisation('staff reporter')],
    ['By Our Foreign Staff', organisation('Our Foreign Staff')],
    ['By AP', organisation('AP')],
    ['Par la rédaction', organisation('la rédaction')],
    ['מאת מערכת החדשות', organisation('מערכת החדשות')],
    ['بقلم: فريق التحرير', organisation('فريق التحرير')],
    ['By Jane Doe and agencies', [...people('Jane Doe'), ...organisation('agencies')]],
  ])('%s names its authors', (line, bylines) => {
    expect(readByline(line)?.bylines.map(({ name, kind }) => ({ name, kind }))).toEqual(bylines);
  });

  test.each([
    ['By Jane Doe, Political Editor', ['Political Editor']],
    ['By Political Editor Jane Doe', ['Political Editor']],
    ['By Jane Doe, Chief Correspondent, and John Roe', ['Chief Correspondent', '']],
    ['By Jane Doe in New York and John Roe in Washington, D.C.', ['in New York', 'in Washington, D.C.']],
    ['By Jane Doe, New York', ['New York']],
    ['By Jane Doe, Port Alder', ['Port Alder']],
    ['By Jane Doe, London', ['London']],
    ['BY JANE DOE IN PARIS', ['IN PARIS']],
    ['Por Ana Roe en Buenos Aires', ['en Buenos Aires']],
    ['מאת ורד כהן, כתבת הבחירות', ['כתבת הבחירות']],
    ['By Jane Doe', ['']],
  ])('%s says beside the names %j', (line, roles) => {
    expect(readByline(line)?.bylines.map(({ role }) => role ?? '')).toEqual(roles);
  });

  test.each([
    ['By Jane Doe | Reuters', 'Reuters'],
    ['By Jane Doe, Associated Press', 'Associated Press'],
    ['By JANE DOE The Associated Press', 'The Associated Press'],
    ['By Jane Doe of The Port Times', 'The Port Times'],
    ['By Jane Doe, Special to The Post', 'The Post'],
    ['By Jane Doe (Reuters)', 'Reuters'],
    ['By Jane Doe, The Evening Post', 'The Evening Post'],
    ['By Jane Doe, Port Alder Herald', 'Port Alder Herald'],
    ['By Jane Doe, World Israel News', 'World Israel News'],
    ['By Jane Doe, TPS', 'TPS'],
    ['Par Jeanne Roe, avec AFP', 'AFP'],
    ['By Jane Doe', null],
  ])('%s names its source', (line, source) => {
    expect(readByline(line)).toMatchObject({ bylines: [{ kind: 'person' }], source });
  });

  test.each([
    'By Monday, the council must decide.',
    'By Monday, the council',
    'By Friday',
    'By 2030, half of all cars',
    'By far the biggest ferry',
    'By the numbers: ferry costs',
    'By George, he did it',
    'By Paris standards, it was small',
    'By news of the fire spread',
    'By Sunday Night, All Will Be Lost',
    'Por ahora no hay ferri',
    'Von wegen Sommer',
    'Di Maio si dimette',
    'By',
    'Byron wins',
    `By ${'Jane Doe and '.repeat(40)}`,
  ])('is not what "%s" is', (line) => {
    expect(readByline(line)).toBeNull();
  });

  test('may have its opening word on a line of its own', () => {
    expect(['By', 'Von', 'Written by', 'Jane'].map(opensByline)).toEqual([true, true, true, false]);
  });
});

describe('a line of names without "By"', () => {
  test.each([
    ['Jane Doe, Political Editor', true],
    ['Jane Doe in Paris', true],
    ['Jane Doe | Reuters', true],
    ['Jane Doe, 3 November 2026', true],
    ['Jane Doe', false],
    ['JANE DOE and JOHN ROE', false],
  ])('%s is one, and says so by more than capitals: %s', (line, supported) => {
    expect(readBareByline(line)?.supported).toBe(supported);
  });

  test.each([
    'Jane',
    'The ferry is gone',
    'Commuters face a detour',
    'Coastal News Agency',
    '18 August 2024',
  ])('is not what "%s" is', (line) => {
    expect(readBareByline(line)).toBeNull();
  });
});

test.each([
  ['Coastal News Agency', true],
  ['(AP)', true],
  ['Source: Reuters', true],
  ['Agence France-Presse', true],
  ['Council Staff Walk Out', false],
  ['Jane Doe', false],
])('"%s" is a source: %s', (line, expected) => {
  expect(isSourceLine(line)).toBe(expected);
});
