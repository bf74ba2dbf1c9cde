/** How one language writes a byline: what opens it, what joins two names, and what puts a place after a name. */
export interface BylineLanguage {
  readonly opening: RegExp;
  readonly joiners: readonly string[];
  readonly placeWords: readonly string[];
}

const language = (opening: string, joiners: string, placeWords: string): BylineLanguage => ({
  opening: new RegExp(`^(?:${opening})(?=[\\s:]|$)\\s*:?\\s*`, 'iu'),
  joiners: joiners.split(' ').filter((word) => word !== ''),
  placeWords: placeWords.split(' ').filter((word) => word !== ''),
});

/** Nouns such as "Author" open a byline only with a colon; "by" and its sisters also without. */
export const BYLINE_LANGUAGES: readonly BylineLanguage[] = [
  language(
    '(?:(?:written|words|story|text|report|reported|reporting|analysis|opinion|exclusive|review|interview) )?by|(?:by-?line|authors?|writers?|reporters?|author\\(s\\))(?=\\s*:)',
    'and with',
    'in at from',
  ),
  language(
    '(?:ein (?:kommentar|gastbeitrag|bericht) )?von|(?:text|autor(?:in|en)?)(?=\\s*:)',
    'und mit',
    'in aus',
  ),
  language('(?:propos recueillis )?par|(?:texte|auteure?s?|auteur\\(s\\))(?=\\s*:)', 'et avec', 'à en au'),
  language('por|(?:texto|autora?s?|autores)(?=\\s*:)', 'y e com con', 'en em desde'),
  language('(?:a cura )?di|(?:testo|autor[ei]|autrice)(?=\\s*:)', 'e ed con', 'a da in'),
  language('door|van(?= onze )|(?:tekst|auteurs?)(?=\\s*:)', 'en met', 'in uit'),
  language('av|af|(?:text|tekst|skribent)(?=\\s*:)', 'och og', 'i från fra'),
  language('(?:autor(?:ka|zy)?|tekst)(?=\\s*:)', 'i oraz', 'w z'),
  language('מאת|(?:כתב|כתבה|כתבו)(?=\\s*:)', '', ''),
  language('بقلم|(?:كتب|كتبت|الكاتب|إعداد|تقرير)(?=\\s*:)', '', ''),
  language('(?:авторы?|текст)(?=\\s*:)', 'и', 'из'),
];

const asSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that make a name the name of an organisation, in small letters. */
export const ORGANISATION_WORDS = asSet(`
  staff agency agencies reporters desk news newsroom correspondents team bureau service services media wire wires
  editors editorial board newspaper times press broadcasting reports
  redaktion agentur agenturen nachrichtenagentur rédaction agence agences redacción agencia agencias redazione
  agenzia agenzie redação agência agências redactie redaktionen persbureau redakcja agencja
  מערכת המערכת חדשות החדשות סוכנות סוכנויות כתבי שירות דסק
  وكالة وكالات تحرير التحرير أخبار الأخبار مراسلون مراسلو فريق شبكة
  редакция агентство служба новости новостей корреспонденты
`);

/** Words of a person's job; a part of a byline that has one is not a name. */
export const ROLE_WORDS = asSet(`
  editor editor-in-chief correspondent reporter writer columnist analyst critic producer journalist chief anchor
  director author contributor presenter photographer fellow professor executive intern
  redakteur redakteurin korrespondent korrespondentin reporterin journalistin kolumnist chefredakteur
  rédacteur rédactrice journaliste correspondant correspondante envoyé envoyée
  corresponsal redactor redactora periodista enviado enviada jornalista repórter correspondente
  corrispondente inviato inviata giornalista redacteur verslaggever verslaggeefster correspondente
  כתב כתבת עורך עורכת פרשן פרשנית כתבנו כתבתנו مراسل مراسلة محرر محررة корреспондент обозреватель редактор
`);

/** Agencies and the like that are known without one of the words above, in small letters. */
export const AGENCIES = asSet(
  `reuters ap afp dpa pa upi efe ansa lusa kyodo tass xinhua bloomberg anp belga ritzau ntb tt stt apa ats pti ani
  aap cp cna jta jns tps afd kna epd sid bbc cnn npr bta mti ctk čtk pap agerpres interfax askanews adnkronos agi lapresse anadolu wafa petra spa
  רויטרס איי-פי רויטרז رويترز واس وفا تاس тасс интерфакс`,
);

/** Names of agencies that take several words, in small letters and without "the". */
export const LONG_AGENCIES: ReadonlySet<string> = new Set([
  'associated press',
  'canadian press',
  'agence france-presse',
  'france-presse',
  'press association',
  'pa media',
  'pa news agency',
  'press trust of india',
  'ria novosti',
  'риа новости',
  'europa press',
  'business wire',
  'סוכנויות הידיעות',
  'فرانس برس',
  'أسوشيتد برس',
]);

/** Lower-case words that may stand inside a person's name. */
export const NAME_PARTICLES = asSet(`
  van der den ter ten de la le du des del della degli di da dos das do von vom zu zum zur bin ibn bint al el abu
  y e af av ben bat la' d' 't
`);

/** First words of sentences that look like bylines at a glance: "By Monday", "Von Anfang an", "Por Navidad". */
export const NEVER_A_NAME = asSet(`
  the a an this that these those then now its it his her their our my your all any most some each every
  noon midnight midday dawn dusk dawn night morning evening afternoon today tomorrow yesterday tonight
  spring summer autumn winter fall christmas easter ramadan passover next last late early mid-
  law contrast comparison definition nature chance mistake accident design default far train car bus air sea land
  anfang heute morgen hier dort beginn ende navidad ejemplo ahora hoy exemple contre exemplo favor
`);
