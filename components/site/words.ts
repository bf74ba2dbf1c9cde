import type { StoryCard } from '#lib/articles/published/cards.ts';

/** What reader pages say in their own voice, in one language. */
export interface Words {
  skip: string;
  sections: string;
  by: string;
  published: string;
  updated: string;
  latest: string;
  moreFrom: (section: string) => string;
  older: string;
  editorsNote: string;
  correction: string;
  clarification: string;
  corrections: string;
  correctionsSummary: string;
  noCorrections: string;
  olderCorrections: string;
  topics: string;
  contact: string;
  elsewhere: string;
  backToTop: string;
  toFront: string;
  nothingYet: string;
  nothingYetHere: string;
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
  moreFrom: (section) => `More from ${section}`,
  older: 'Older stories',
  editorsNote: 'Editor’s note',
  correction: 'Correction',
  clarification: 'Clarification',
  corrections: 'Corrections',
  correctionsSummary:
    'What we got wrong or left unclear, newest first. Each note stands with its story as well.',
  noCorrections: 'No story that is up now has been corrected.',
  olderCorrections: 'Older corrections',
  topics: 'Topics',
  contact: 'Contact',
  elsewhere: 'Follow us',
  backToTop: 'Back to the top',
  toFront: 'Go to the front page',
  nothingYet: 'The first edition is being written. Stories appear here as soon as they are published.',
  nothingYetHere: 'No story has been published in this section yet.',
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

const HEBREW: Words = {
  skip: 'דילוג לתוכן',
  sections: 'מדורים',
  by: 'מאת',
  published: 'פורסם',
  updated: 'עודכן',
  latest: 'חדשות אחרונות',
  moreFrom: (section) => `עוד במדור ${section}`,
  older: 'כתבות קודמות',
  editorsNote: 'הערת העורך',
  correction: 'תיקון',
  clarification: 'הבהרה',
  corrections: 'תיקונים',
  correctionsSummary: 'מה שטעינו בו או שלא הובהר, מהחדש לישן. כל הערה מופיעה גם בכתבה עצמה.',
  noCorrections: 'אף כתבה שמפורסמת כעת לא תוקנה.',
  olderCorrections: 'תיקונים קודמים',
  topics: 'נושאים',
  contact: 'יצירת קשר',
  elsewhere: 'עקבו אחרינו',
  backToTop: 'חזרה למעלה',
  toFront: 'לעמוד הראשי',
  nothingYet: 'הגיליון הראשון בהכנה. כתבות יופיעו כאן מיד עם פרסומן.',
  nothingYetHere: 'עדיין לא פורסמו כתבות במדור זה.',
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

const ARABIC: Words = {
  skip: 'تجاوز إلى المحتوى',
  sections: 'الأقسام',
  by: 'بقلم',
  published: 'نُشر',
  updated: 'حُدّث',
  latest: 'آخر الأخبار',
  moreFrom: (section) => `المزيد من ${section}`,
  older: 'أخبار أقدم',
  editorsNote: 'ملاحظة من المحرر',
  correction: 'تصويب',
  clarification: 'توضيح',
  corrections: 'تصويبات',
  correctionsSummary: 'ما أخطأنا فيه أو تركناه غامضًا، من الأحدث إلى الأقدم. وكل ملاحظة ترد أيضًا مع خبرها.',
  noCorrections: 'لم يُصوَّب أي خبر منشور الآن.',
  olderCorrections: 'تصويبات أقدم',
  topics: 'المواضيع',
  contact: 'اتصل بنا',
  elsewhere: 'تابعونا',
  backToTop: 'العودة إلى الأعلى',
  toFront: 'إلى الصفحة الأولى',
  nothingYet: 'العدد الأول قيد الإعداد. ستظهر الأخبار هنا فور نشرها.',
  nothingYetHere: 'لم يُنشر أي خبر في هذا القسم بعد.',
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
