import { inLanguage } from './words.ts';

/** What the search says in the publication's voice, in one language. Numbers come formatted. */
export interface SearchWords {
  search: string;
  searchFor: string;
  narrow: string;
  section: string;
  allSections: string;
  from: string;
  to: string;
  order: string;
  best: string;
  newest: string;
  howTo: string;
  oneResult: string;
  results: (count: string) => string;
  moreThan: (count: string) => string;
  nothingFound: string;
  nothingFoundHelp: string;
  withoutFilters: string;
  showingFor: string;
  didYouMean: string;
  pages: string;
  page: (page: string, pages: string) => string;
  previous: string;
  next: string;
  pastTheEnd: string;
  firstPage: string;
}

const ENGLISH: SearchWords = {
  search: 'Search',
  searchFor: 'Search for',
  narrow: 'Section, dates and order',
  section: 'Section',
  allSections: 'All sections',
  from: 'From',
  to: 'Up to',
  order: 'Order',
  best: 'Best first',
  newest: 'Newest first',
  howTo:
    'Stories are found that have all the words you type. Put words that stand side by side in “quotation marks”, and a minus before one that should not be there, as in ferry -storm.',
  oneResult: 'One result',
  results: (count) => `${count} results`,
  moreThan: (count) => `More than ${count} results; these are among the newest`,
  nothingFound: 'No story was found for',
  nothingFoundHelp: 'Check how the words are spelt, or try fewer or other ones.',
  withoutFilters: 'Search all sections and dates',
  showingFor: 'Showing results for',
  didYouMean: 'Did you mean',
  pages: 'Pages of results',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous results',
  next: 'Next results',
  pastTheEnd: 'There are not so many results.',
  firstPage: 'Go to the first of them',
};

const HEBREW: SearchWords = {
  search: 'חיפוש',
  searchFor: 'מה לחפש',
  narrow: 'מדור, תאריכים וסדר',
  section: 'מדור',
  allSections: 'כל המדורים',
  from: 'מתאריך',
  to: 'עד תאריך',
  order: 'סדר',
  best: 'המתאימות ביותר תחילה',
  newest: 'החדשות ביותר תחילה',
  howTo:
    'נמצאות כתבות שיש בהן כל המילים שהוקלדו. מילים שצריכות לעמוד זו לצד זו כותבים ב”מירכאות”, ולפני מילה שלא צריכה להופיע כותבים מינוס, כמו: מעבורת -סערה.',
  oneResult: 'תוצאה אחת',
  results: (count) => `${count} תוצאות`,
  moreThan: (count) => `יותר מ־${count} תוצאות; אלה מהחדשות שבהן`,
  nothingFound: 'לא נמצאה כתבה עבור',
  nothingFoundHelp: 'כדאי לבדוק את הכתיב, או לנסות פחות מילים או מילים אחרות.',
  withoutFilters: 'חיפוש בכל המדורים והתאריכים',
  showingFor: 'מוצגות תוצאות עבור',
  didYouMean: 'האם הכוונה',
  pages: 'עמודי תוצאות',
  page: (page, pages) => `עמוד ${page} מתוך ${pages}`,
  previous: 'התוצאות הקודמות',
  next: 'התוצאות הבאות',
  pastTheEnd: 'אין כל כך הרבה תוצאות.',
  firstPage: 'לתוצאות הראשונות',
};

const ARABIC: SearchWords = {
  search: 'بحث',
  searchFor: 'ابحث عن',
  narrow: 'القسم والتاريخ والترتيب',
  section: 'القسم',
  allSections: 'كل الأقسام',
  from: 'من تاريخ',
  to: 'إلى تاريخ',
  order: 'الترتيب',
  best: 'الأنسب أولًا',
  newest: 'الأحدث أولًا',
  howTo:
    'تظهر الأخبار التي فيها كل الكلمات المكتوبة. ضع الكلمات المتجاورة بين ”علامتي اقتباس“، وضع ناقصًا قبل كلمة لا تريدها، مثل: عبّارة -عاصفة.',
  oneResult: 'نتيجة واحدة',
  results: (count) => `عدد النتائج: ${count}`,
  moreThan: (count) => `عدد النتائج أكثر من ${count}، وهذه من أحدثها`,
  nothingFound: 'لم يُعثر على خبر عن',
  nothingFoundHelp: 'تحقق من كتابة الكلمات، أو جرّب كلمات أقل أو غيرها.',
  withoutFilters: 'ابحث في كل الأقسام والتواريخ',
  showingFor: 'تظهر نتائج البحث عن',
  didYouMean: 'هل تقصد',
  pages: 'صفحات النتائج',
  page: (page, pages) => `الصفحة ${page} من ${pages}`,
  previous: 'النتائج السابقة',
  next: 'النتائج التالية',
  pastTheEnd: 'ليست هناك نتائج بهذا العدد.',
  firstPage: 'إلى أول النتائج',
};

const WORDS: ReadonlyMap<string, SearchWords> = new Map([
  ['en', ENGLISH],
  ['he', HEBREW],
  ['ar', ARABIC],
]);

/** The words of the search for a language given as a BCP 47 tag, in English where there is no translation. */
export function searchWordsFor(language: string): SearchWords {
  return inLanguage(WORDS, language) ?? ENGLISH;
}
