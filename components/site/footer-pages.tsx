import { PAGE_ROLES } from '#lib/newsroom/page-roles.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';

interface FooterPagesProps {
  pages: SiteIdentity['pages'];
}

/** The ways to the pages about the publication, each by its own name and in its own language. */
export function FooterPages({ pages }: FooterPagesProps) {
  return PAGE_ROLES.map((role) => {
    const page = pages[role];
    if (page === null) return null;
    const { address, headline, language } = page;
    return (
      <a key={role} className="footer-link" href={address} lang={language} dir={directionOf(language)}>
        {headline}
      </a>
    );
  });
}
