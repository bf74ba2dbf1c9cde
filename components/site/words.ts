import type { PublishedByline, StoryCard } from '#lib/articles/published/cards.ts';

/** What reader pages say in their own voice, in one language. */
export interface Words {
  skip: string;
  sections: string;
  by: string;
  published: string;
  updated: string;
  latest: string;
  mostRead: string;
  moreFrom: (section: string) => string;
  related: string;
  older: string;
  newer: string;
  /** What a page of older stories holds, given the day of its newest. */
  upTo: (day: string) => string;
  readingTime: (minutes: number) => string;
  /** Whom agency copy is from. */
  source: string;
  /** A warning at whole years of age, from one on. */
  yearsOld: (years: number) => string;
  share: string;
  email: string;
  editorsNote: string;
  correction: string;
  clarification: string;
  corrections: string;
  correctionsSummary: string;
  noCorrections: string;
  olderCorrections: string;
  topic: string;
  topics: string;
  /** What kind of name stands on a byline. */
  kinds: Record<PublishedByline['kind'], string>;
  contact: string;
  elsewhere: string;
  archive: string;
  archiveSummary: string;
  months: string;
  backToTop: string;
  toFront: string;
  nothingYet: string;
  nothingYetHere: string;
  nothingHere: string;
  noPages: string;
  notFoundTitle: string;
  notFoundText: string;
  goneTitle: string;
  goneText: string;
  waysOn: string;
  allSections: string;
  appearance: string;
  light: string;
  dark: string;
  asOnDevice: string;
  copyLink: string;
  linkCopied: string;
  linkNotCopied: string;
  storyUpdated: string;
  newStories: string;
  show: string;
  preview: string;
  previewText: string;
  previewEndedTitle: string;
  previewEndedText: string;
  /** Kinds that a reader should know before reading; plain news needs no label. */
  types: Partial<Record<StoryCard['type'], string>>;
}

const ENGLISH: Words = {
  skip: 'Skip to the content',
  sections: 'Sections',
  by: 'By',
  published: 'Published',
  updated: 'Updated',
  latest: 'Latest',
  mostRead: 'Most read',
  moreFrom: (section) => `More from ${section}`,
  related: 'Related stories',
  older: 'Older stories',
  newer: 'Newer stories',
  upTo: (day) => `Stories up to ${day}`,
  readingTime: (minutes) => `${minutes} min read`,
  source: 'Source',
  yearsOld: (years) =>
    years === 1 ? 'This story is more than a year old.' : `This story is more than ${years} years old.`,
  share: 'Share',
  email: 'E-mail',
  editorsNote: 'Editor’s note',
  correction: 'Correction',
  clarification: 'Clarification',
  corrections: 'Corrections',
  correctionsSummary:
    'What we got wrong or left unclear, newest first. Each note stands with its story as well.',
  noCorrections: 'No story that is up now has been corrected.',
  olderCorrections: 'Older corrections',
  topic: 'Topic',
  topics: 'Topics',
  kinds: { person: 'Author', organisation: 'Organisation' },
  contact: 'Contact',
  elsewhere: 'Follow us',
  archive: 'Archive',
  archiveSummary: 'Every story that is up, by the month in which it was published.',
  months: 'Months',
  backToTop: 'Back to the top',
  toFront: 'Go to the front page',
  nothingYet: 'The first edition is being written. Stories appear here as soon as they are published.',
  nothingYetHere: 'No story has been published in this section yet.',
  nothingHere: 'There is no story here now.',
  noPages: 'There is no page here yet.',
  notFoundTitle: 'There is no page at this address',
  notFoundText: 'The address may be mistyped, or the page may have moved.',
  goneTitle: 'This story is no longer available',
  goneText: 'It has been withdrawn from publication.',
  waysOn: 'The front page and the sections are here:',
  allSections: 'All sections',
  appearance: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  asOnDevice: 'As on this device',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  linkNotCopied: 'The link could not be copied. Copy it from the address bar.',
  storyUpdated: 'This story was updated.',
  newStories: 'There are new stories.',
  show: 'Show',
  preview: 'Preview',
  previewText: 'Readers do not see this story as it stands here. It may change; please do not pass it on.',
  previewEndedTitle: 'There is no preview here',
  previewEndedText: 'Links to previews end after a while. Ask whoever sent you this one for another.',
  types: { analysis: 'Analysis', opinion: 'Opinion', feature: 'Feature', live: 'Live' },
};

const HEBREW_YEARS: Readonly<Record<number, string>> = { 1: 'משנה', 2: 'משנתיים' };

const HEBREW: Words = {
  skip: 'דילוג לתוכן',
  sections: 'מדורים',
  by: 'מאת',
  published: 'פורסם',
  updated: 'עודכן',
  latest: 'חדשות אחרונות',
  mostRead: 'הנקראות ביותר',
  moreFrom: (section) => `עוד במדור ${section}`,
  related: 'כתבות קשורות',
  older: 'כתבות קודמות',
  newer: 'כתבות חדשות יותר',
  upTo: (day) => `כתבות עד ${day}`,
  readingTime: (minutes) => (minutes === 1 ? 'זמן קריאה: דקה' : `זמן קריאה: ${minutes} דקות`),
  source: 'מקור',
  yearsOld: (years) => `הכתבה פורסמה לפני יותר ${HEBREW_YEARS[years] ?? `מ־${years} שנים`}.`,
  share: 'שיתוף',
  email: 'דוא״ל',
  editorsNote: 'הערת העורך',
  correction: 'תיקון',
  clarification: 'הבהרה',
  corrections: 'תיקונים',
  correctionsSummary: 'מה שטעינו בו או שלא הובהר, מהחדש לישן. כל הערה מופיעה גם בכתבה עצמה.',
  noCorrections: 'אף כתבה שמפורסמת כעת לא תוקנה.',
  olderCorrections: 'תיקונים קודמים',
  topic: 'נושא',
  topics: 'נושאים',
  kinds: { person: 'כותב/ת', organisation: 'ארגון' },
  contact: 'יצירת קשר',
  elsewhere: 'עקבו אחרינו',
  archive: 'ארכיון',
  archiveSummary: 'כל הכתבות המפורסמות, לפי חודש הפרסום.',
  months: 'חודשים',
  backToTop: 'חזרה למעלה',
  toFront: 'לעמוד הראשי',
  nothingYet: 'הגיליון הראשון בהכנה. כתבות יופיעו כאן מיד עם פרסומן.',
  nothingYetHere: 'עדיין לא פורסמו כתבות במדור זה.',
  nothingHere: 'אין כאן כתבות כעת.',
  noPages: 'עדיין אין כאן עמודים.',
  notFoundTitle: 'אין עמוד בכתובת הזאת',
  notFoundText: 'ייתכן שהכתובת שגויה או שהעמוד הועבר.',
  goneTitle: 'הכתבה אינה זמינה עוד',
  goneText: 'הכתבה הוסרה מפרסום.',
  waysOn: 'העמוד הראשי והמדורים נמצאים כאן:',
  allSections: 'כל המדורים',
  appearance: 'תצוגה',
  light: 'בהיר',
  dark: 'כהה',
  asOnDevice: 'כמו במכשיר',
  copyLink: 'העתקת קישור',
  linkCopied: 'הקישור הועתק.',
  linkNotCopied: 'הקישור לא הועתק. אפשר להעתיק אותו משורת הכתובת.',
  storyUpdated: 'הכתבה עודכנה.',
  newStories: 'יש כתבות חדשות.',
  show: 'הצגה',
  preview: 'תצוגה מקדימה',
  previewText: 'הקוראים אינם רואים את הכתבה כפי שהיא כאן, והיא עשויה להשתנות. נא לא להעביר אותה הלאה.',
  previewEndedTitle: 'אין כאן תצוגה מקדימה',
  previewEndedText: 'קישורים לתצוגה מקדימה פגים אחרי זמן מה. אפשר לבקש קישור חדש ממי ששלח את זה.',
  types: { analysis: 'פרשנות', opinion: 'דעה', feature: 'מגזין', live: 'עדכון שוטף' },
};

/** A thing by its number: one, two, few (3 to 10, and so on) and many; other numbers take the singular. */
type ArabicForms = Readonly<Record<'one' | 'two' | 'few' | 'many' | 'other', string>>;

const ARABIC_MINUTES: ArabicForms = {
  one: 'دقيقة',
  two: 'دقيقتان',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};
const ARABIC_YEARS: ArabicForms = { one: 'عام', two: 'عامين', few: 'أعوام', many: 'عامًا', other: 'عام' };

const arabicRules = new Intl.PluralRules('ar');

// One and two are said by the word alone.
function arabicCount(count: number, forms: ArabicForms): string {
  const rule = arabicRules.select(count);
  const word = forms[rule === 'zero' ? 'other' : rule];
  return count === 1 || count === 2 ? word : `${count} ${word}`;
}

const ARABIC: Words = {
  skip: 'تجاوز إلى المحتوى',
  sections: 'الأقسام',
  by: 'بقلم',
  published: 'نُشر',
  updated: 'حُدّث',
  latest: 'آخر الأخبار',
  mostRead: 'الأكثر قراءة',
  moreFrom: (section) => `المزيد من ${section}`,
  related: 'أخبار ذات صلة',
  older: 'أخبار أقدم',
  newer: 'أخبار أحدث',
  upTo: (day) => `أخبار حتى ${day}`,
  readingTime: (minutes) => `مدة القراءة: ${arabicCount(minutes, ARABIC_MINUTES)}`,
  source: 'المصدر',
  yearsOld: (years) => `نُشر هذا الخبر قبل أكثر من ${arabicCount(years, ARABIC_YEARS)}.`,
  share: 'مشاركة',
  email: 'البريد الإلكتروني',
  editorsNote: 'ملاحظة من المحرر',
  correction: 'تصويب',
  clarification: 'توضيح',
  corrections: 'تصويبات',
  correctionsSummary: 'ما أخطأنا فيه أو تركناه غامضًا، من الأحدث إلى الأقدم. وكل ملاحظة ترد أيضًا مع خبرها.',
  noCorrections: 'لم يُصوَّب أي خبر منشور الآن.',
  olderCorrections: 'تصويبات أقدم',
  topic: 'موضوع',
  topics: 'المواضيع',
  kinds: { person: 'الكاتب', organisation: 'مؤسسة' },
  contact: 'اتصل بنا',
  elsewhere: 'تابعونا',
  archive: 'الأرشيف',
  archiveSummary: 'كل الأخبار المنشورة، مرتبة بحسب شهر النشر.',
  months: 'الأشهر',
  backToTop: 'العودة إلى الأعلى',
  toFront: 'إلى الصفحة الأولى',
  nothingYet: 'العدد الأول قيد الإعداد. ستظهر الأخبار هنا فور نشرها.',
  nothingYetHere: 'لم يُنشر أي خبر في هذا القسم بعد.',
  nothingHere: 'لا توجد أخبار هنا الآن.',
  noPages: 'لا توجد صفحات هنا بعد.',
  notFoundTitle: 'لا توجد صفحة في هذا العنوان',
  notFoundText: 'قد يكون العنوان خاطئًا أو نُقلت الصفحة.',
  goneTitle: 'لم يعد هذا الخبر متاحًا',
  goneText: 'سُحب هذا الخبر من النشر.',
  waysOn: 'الصفحة الأولى والأقسام هنا:',
  allSections: 'كل الأقسام',
  appearance: 'المظهر',
  light: 'فاتح',
  dark: 'داكن',
  asOnDevice: 'حسب الجهاز',
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط.',
  linkNotCopied: 'تعذّر نسخ الرابط. انسخه من شريط العنوان.',
  storyUpdated: 'حُدّث هذا الخبر.',
  newStories: 'هناك أخبار جديدة.',
  show: 'عرض',
  preview: 'معاينة',
  previewText: 'لا يرى القراء هذا الخبر بصيغته هنا، وقد يتغير. يُرجى عدم تداوله.',
  previewEndedTitle: 'لا توجد معاينة هنا',
  previewEndedText: 'تنتهي روابط المعاينة بعد مدة. اطلب رابطًا جديدًا ممن أرسل إليك هذا الرابط.',
  types: { analysis: 'تحليل', opinion: 'رأي', feature: 'تقرير', live: 'مباشر' },
};

const WORDS: ReadonlyMap<string, Words> = new Map([
  ['en', ENGLISH],
  ['he', HEBREW],
  ['ar', ARABIC],
]);

/** What a translation says in a language given as a BCP 47 tag, or undefined when there is none. */
export function inLanguage<Said>(
  translations: ReadonlyMap<string, Said>,
  language: string,
): Said | undefined {
  return translations.get(language.split('-')[0]?.toLowerCase() ?? '');
}

/** The words for a language given as a BCP 47 tag, in English where there is no translation. */
export function wordsFor(language: string): Words {
  return inLanguage(WORDS, language) ?? ENGLISH;
}
