/** What every page of the site leads to besides its sections. */
export const PAGE_ROLES = ['contact', 'ethics'] as const;
export type PageRole = (typeof PAGE_ROLES)[number];

/** With what such a page begins, by the first part of the publication's language; the rest begin in English. */
const HEADLINES: Readonly<Record<PageRole, Readonly<Record<string, string>>>> = {
  contact: { en: 'Contact us', he: 'יצירת קשר', ar: 'اتصل بنا' },
  ethics: { en: 'How we work', he: 'איך אנחנו עובדים', ar: 'كيف نعمل' },
};

/** The beginning of a page: its headline in the publication's language, and the last part of its address. */
export function pageBeginning(role: PageRole, language: string): { headline: string; slug: string } {
  const headlines = HEADLINES[role];
  return { headline: headlines[language.split('-')[0] ?? ''] ?? headlines.en ?? role, slug: role };
}
