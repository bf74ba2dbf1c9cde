/** What stands around the words of a story in the page's own voice, in one language. */
export interface ProseWords {
  keyPoints: string;
  related: string;
  table: string;
  footnotes: string;
  note: (number: number) => string;
  backToNote: (number: number) => string;
  /** What a card says that shows a piece of another site. */
  embed: (provider: string) => string;
  /** What following it means: until then, the provider learns nothing about the reader. */
  embedPrivacy: (provider: string) => string;
}

const ENGLISH: ProseWords = {
  keyPoints: 'Key points',
  related: 'Related',
  table: 'Table',
  footnotes: 'Footnotes',
  note: (number) => `Note ${number}`,
  backToNote: (number) => `Back to note ${number} in the text`,
  embed: (provider) => `View this on ${provider}`,
  embedPrivacy: (provider) =>
    `${provider} may use cookies. Nothing is loaded from there until you follow this.`,
};

const HEBREW: ProseWords = {
  keyPoints: 'עיקרי הדברים',
  related: 'קראו גם',
  table: 'טבלה',
  footnotes: 'הערות שוליים',
  note: (number) => `הערה ${number}`,
  backToNote: (number) => `חזרה להערה ${number} בגוף הכתבה`,
  embed: (provider) => `לצפייה ב-${provider}`,
  embedPrivacy: (provider) => `${provider} עשויה להשתמש בעוגיות. דבר אינו נטען משם לפני שבוחרים בקישור.`,
};

const ARABIC: ProseWords = {
  keyPoints: 'أبرز النقاط',
  related: 'اقرأ أيضًا',
  table: 'جدول',
  footnotes: 'الحواشي',
  note: (number) => `الحاشية ${number}`,
  backToNote: (number) => `العودة إلى الحاشية ${number} في النص`,
  embed: (provider) => `شاهد على ${provider}`,
  embedPrivacy: (provider) =>
    `قد تستخدم ${provider} ملفات تعريف الارتباط. لا يُحمَّل شيء من هناك قبل اختيار الرابط.`,
};

const WORDS: ReadonlyMap<string, ProseWords> = new Map([
  ['en', ENGLISH],
  ['he', HEBREW],
  ['ar', ARABIC],
]);

/** The words for a language given as a BCP 47 tag, in English where there is no translation. */
export function proseWordsFor(language: string): ProseWords {
  return WORDS.get(language.split('-')[0]?.toLowerCase() ?? '') ?? ENGLISH;
}
