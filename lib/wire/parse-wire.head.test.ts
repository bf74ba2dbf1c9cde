import { describe, expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';

const LEAD =
  'The city council on Tuesday voted 17 to 12 to close the ferry line that has carried commuters across the bay since 1931.';
const MORE =
  'Opponents said the closure would cut off two neighbourhoods whose residents have no other way to reach the hospital.';
const BODY = `${LEAD}\n\n${MORE}`;
const HEADLINE = 'Council votes to close ferry line';
const STANDFIRST = 'Commuters face a 40-minute detour from January.';

const head = (text: string) => {
  const { headline, standfirst, bylines, source } = parseWire(text);
  return [headline, standfirst, bylines.map(({ name }) => name).join('; '), source];
};

describe('the head of a story', () => {
  test.each([
    ['no byline and no standfirst', `${HEADLINE}\n\n${BODY}`, [HEADLINE, '', '', null]],
    ['a byline alone', `${HEADLINE}\n\nBy Jane Doe\n\n${BODY}`, [HEADLINE, '', 'Jane Doe', null]],
    ['a byline over the headline', `By Jane Doe\n\n${HEADLINE}\n\n${BODY}`, [HEADLINE, '', 'Jane Doe', null]],
    [
      'a byline over the standfirst',
      `${HEADLINE}\n\nBy Jane Doe\n\n${STANDFIRST}\n\n${BODY}`,
      [HEADLINE, STANDFIRST, 'Jane Doe', null],
    ],
    [
      'a standfirst that hangs on the headline',
      `${HEADLINE}\n${STANDFIRST}\n\n${BODY}`,
      [HEADLINE, STANDFIRST, '', null],
    ],
    [
      'a standfirst without a full stop',
      `${HEADLINE}\n\nCommuters face a detour from January\n\n${BODY}`,
      [HEADLINE, 'Commuters face a detour from January', '', null],
    ],
    [
      'two decks',
      `${HEADLINE}\n\n${STANDFIRST}\n\nResidents plan to sue.\n\nBy Jane Doe\n\n${BODY}`,
      [HEADLINE, `${STANDFIRST} Residents plan to sue.`, 'Jane Doe', null],
    ],
    ['a byline at the foot', `${HEADLINE}\n\n${BODY}\n\nBy Jane Doe`, [HEADLINE, '', 'Jane Doe', null]],
    ['a signature at the foot', `${HEADLINE}\n\n${BODY}\n\n— Jane Doe`, [HEADLINE, '', 'Jane Doe', null]],
    ['a bare name', `${HEADLINE}\n\nJane Doe\n\n${BODY}`, [HEADLINE, '', 'Jane Doe', null]],
    [
      'one name a line',
      `${HEADLINE}\n\nBy Jane Doe\nJohn Roe\n\n${BODY}`,
      [HEADLINE, '', 'Jane Doe; John Roe', null],
    ],
    [
      'a byline broken over two lines',
      `${HEADLINE}\n\nBy JANE DOE, JOHN ROE\nand SAM POE\n\n${BODY}`,
      [HEADLINE, '', 'Jane Doe; John Roe; Sam Poe', null],
    ],
    ['a correspondent', `${HEADLINE}\n\nJane Doe in Paris\n\n${BODY}`, [HEADLINE, '', 'Jane Doe', null]],
    [
      'an employer',
      `${HEADLINE}\n\nJane Doe for the Port Times\n\n${BODY}`,
      [HEADLINE, '', 'Jane Doe', 'the Port Times'],
    ],
    [
      'a job under the byline',
      `${HEADLINE}\nBy JANE DOE\nPolitical Editor\n\n${BODY}`,
      [HEADLINE, '', 'Jane Doe', null],
    ],
    [
      'a sentence that starts with By',
      `${HEADLINE}\n\nBy Monday, it will be gone.\n\n${BODY}`,
      [HEADLINE, '', '', null],
    ],
    [
      'a question',
      `Why did the ferry close?\n\nBy Jane Doe\n\n${BODY}`,
      ['Why did the ferry close?', '', 'Jane Doe', null],
    ],
    [
      'a quotation',
      `“We were not asked.”\n\nBy Jane Doe\n\n${BODY}`,
      ['“We were not asked.”', '', 'Jane Doe', null],
    ],
    [
      'capitals',
      `${HEADLINE.toUpperCase()}\nBy JANE DOE\n\n${BODY}`,
      [HEADLINE.toUpperCase(), '', 'Jane Doe', null],
    ],
    [
      'an ordinal',
      `1. FC Köln gewinnt\n\nVon Max Muster\n\n${BODY}`,
      ['1. FC Köln gewinnt', '', 'Max Muster', null],
    ],
    [
      'a lower-case second line',
      `${HEADLINE} that has carried\ncommuters since 1931\nBy Jane Doe\n\n${BODY}`,
      [`${HEADLINE} that has carried commuters since 1931`, '', 'Jane Doe', null],
    ],
    ['one line', HEADLINE, [HEADLINE, '', '', null]],
    [
      'labels',
      `Headline: ${HEADLINE}\nStandfirst: ${STANDFIRST}\nByline: Jane Doe\nSource: Reuters\nTags: sea\nBody:\n${BODY}`,
      [HEADLINE, STANDFIRST, 'Jane Doe', 'Reuters'],
    ],
    [
      'labels over their text',
      `Title:\n${HEADLINE}\n\nSummary:\n${STANDFIRST}\n\nAuthor:\nJane Doe\n\nText:\n${BODY}`,
      [HEADLINE, STANDFIRST, 'Jane Doe', null],
    ],
    [
      'Markdown',
      `# ${HEADLINE}\n\n*${STANDFIRST}*\n\n**By Jane Doe**\n\n${BODY}`,
      [HEADLINE, STANDFIRST, 'Jane Doe', null],
    ],
    [
      'a quoted mail',
      `> ${HEADLINE}\n> By Jane Doe\n>\n> ${LEAD}\n>\n> ${MORE}`,
      [HEADLINE, '', 'Jane Doe', null],
    ],
    [
      'a web page',
      `Home > World\nWorld\n${HEADLINE}\n${STANDFIRST}\nBy\nJane Doe\n@janedoe\nUpdated 3 hours ago\nShare\n\n${BODY}`,
      [HEADLINE, STANDFIRST, 'Jane Doe', null],
    ],
    [
      'a deck, a bare name and a date',
      `${HEADLINE}\n\nCommuters face a detour from January\n\nJane Doe\nPort Alder - 03 NOV 2026 - 18:12 CET\n\n${BODY}`,
      [HEADLINE, 'Commuters face a detour from January', 'Jane Doe', null],
    ],
    [
      'an agency and a place under the name',
      `${HEADLINE}\n\nJane Doe\nBBC News, Port Alder\n\n${BODY}`,
      [HEADLINE, '', 'Jane Doe', 'BBC News'],
    ],
    [
      'a staff line and a stamp of date and agency',
      `${HEADLINE}\n\n${STANDFIRST}\n\nJNS Staff\n\n(Aug. 18, 2024 / JNS) ${BODY}`,
      [HEADLINE, STANDFIRST, 'JNS Staff', 'JNS'],
    ],
    [
      'a list of what an update adds',
      `${HEADLINE}\n\n* Vote was 17 to 12\n* Court case expected\n\n(Adds quotes)\n\nBy Jane Doe\n\n${BODY}`,
      [HEADLINE, '', 'Jane Doe', null],
    ],
    [
      'key points over the byline',
      `${HEADLINE}\n\n• Vote was 17 to 12\n• Court case expected\n\nBy Jane Doe\n\n${BODY}`,
      [HEADLINE, '', 'Jane Doe', null],
    ],
  ])('is told apart when it has %s', (_, text, expected) => {
    const story = parseWire(text);
    expect(head(text)).toEqual(expected);
    if (text !== HEADLINE)
      expect(story.blocks.slice(-2)).toEqual([LEAD, MORE].map((part) => ({ type: 'paragraph', text: part })));
  });

  test.each([
    [
      'de',
      'Stadtrat schließt Fährlinie',
      'Von Max Muster',
      'Berlin (dpa) - Der Rat hat das am Dienstag und nicht am Montag beschlossen.',
      'Berlin',
    ],
    [
      'fr',
      'Le conseil ferme la ligne',
      'Par Luc Roe',
      'PARIS, 3 nov (AFP) - Le conseil a fermé la ligne mardi dans la baie.',
      'Paris',
    ],
    [
      'es',
      'El consejo cierra la línea',
      'Por Ana Roe',
      'MADRID, 3 nov. (EFE).- El consejo cerró la línea de los ferris por los costos.',
      'Madrid',
    ],
    [
      'it',
      'Il consiglio chiude la linea',
      'di Anna Roe',
      'ROMA (ANSA) - Il consiglio ha chiuso la linea dei traghetti che sono nella baia.',
      'Roma',
    ],
    [
      'nl',
      'Raad sluit veerdienst',
      'Door Jan de Vries',
      'AMSTERDAM (ANP) - De raad heeft het veer van de baai gesloten.',
      'Amsterdam',
    ],
    [
      'he',
      'המועצה סוגרת את הקו',
      'מאת דנה כהן',
      'ירושלים (רויטרס) - המועצה החליטה ביום שלישי לסגור את הקו.',
      'ירושלים',
    ],
    [
      'ar',
      'المجلس يغلق الخط',
      'بقلم أحمد علي',
      'القدس (رويترز) - صوت المجلس يوم الثلاثاء على إغلاق الخط.',
      'القدس',
    ],
    [
      'ru',
      'Совет закрывает линию',
      'Автор: Анна Роу',
      'МОСКВА, 3 ноября. /ТАСС/. Совет во вторник закрыл линию.',
      'Москва',
    ],
  ])('is told apart in %s', (language, headline, byline, lead, place) => {
    const story = parseWire(`${headline}\n\n${byline}\n\n${lead}`);
    expect(story).toMatchObject({ headline, standfirst: '', language, dateline: { place } });
    expect(story.bylines).toHaveLength(1);
    expect(story.blocks).toHaveLength(1);
  });
});

describe('copy without a headline', () => {
  test.each([
    ['a long first paragraph', `${LEAD} ${MORE}\n\n${MORE}`, 2],
    ['a first paragraph that ends like prose', BODY, 2],
    ['a byline and an agency first', `By JANE DOE\nCoastal News Agency\n\nPORT ALDER (CNA) -- ${BODY}`, 2],
    ['a dateline first', `LONDON (Reuters) - The council voted.\n\n${MORE}`, 2],
    ['one sentence', 'The road reopened after four.', 1],
    ['only a list', '- one\n- two', 1],
  ])('with %s is all body, and the receipt says so', (_, text, blockCount) => {
    const story = parseWire(text);
    expect(story.headline).toBe('');
    expect(story.blocks).toHaveLength(blockCount);
  });

  test('has a note in its receipt', () => {
    expect(parseWire(BODY).receipt[0]?.note).toMatch(/no headline/);
  });
});

describe('what the agency says to the desk', () => {
  test.each([
    ['FLASH', 'flash'],
    ['*** URGENT ***', 'urgent'],
    ['BULLETIN', 'bulletin'],
    ['דחוף', 'urgent'],
    ['عاجل', 'urgent'],
  ])('%s over the headline is its urgency', (line, urgency) => {
    expect(parseWire(`${line}\n${HEADLINE}\n\n${BODY}`)).toMatchObject({ urgency, headline: HEADLINE });
  });

  test.each(['BC-FERRY-CLOSURE, 2nd Ld', 'FERRY-CLOSURE/ (UPDATE 2)', 'BC-US--Ferry,1st Ld,500'])(
    '%s is the slugline',
    (line) => {
      expect(parseWire(`${line}\n${HEADLINE}\n\n${BODY}`)).toMatchObject({
        slugline: line,
        headline: HEADLINE,
      });
    },
  );

  test.each(['COVID-19 cases rise again', 'US-China talks stall'])('%s is a headline', (line) => {
    expect(parseWire(`${line}\n\n${BODY}`)).toMatchObject({ slugline: null, headline: line });
  });

  test.each(['EMBARGOED UNTIL 00:01 GMT FRIDAY', 'Embargo: 18:00', 'Sperrfrist: 18 Uhr', 'אמברגו עד 18:00'])(
    'the embargo "%s" keeps its words',
    (line) => {
      expect(parseWire(`${line}\n\n${HEADLINE}\n\n${BODY}`)).toMatchObject({
        embargo: { text: line },
        internalNote: line,
        headline: HEADLINE,
      });
    },
  );

  test('stays out of the body after the end of the story', () => {
    const story = parseWire(`${HEADLINE}\n\n${BODY}\n\n###\n\nAbout the council\n\nIt has 29 members.`);
    expect(story.internalNote).toBe('About the council\nIt has 29 members.');
    expect(story.blocks).toHaveLength(2);
  });
});
