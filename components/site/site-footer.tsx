import { ARCHIVE_ADDRESS } from '#lib/articles/addresses.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { FooterContact } from './footer-contact.tsx';
import { FooterPages } from './footer-pages.tsx';
import { FooterProfiles } from './footer-profiles.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { wordsFor } from './words.ts';

interface SiteFooterProps {
  site: SiteIdentity;
}

/** The end of every page: whose it is, how to reach them, and the ways on. */
export function SiteFooter({ site }: SiteFooterProps) {
  const words = wordsFor(site.language);
  return (
    <footer className="site-footer">
      <p className="footer-name">
        <a href="/">{site.name}</a>
      </p>
      {site.tagline && <p className="footer-tagline">{site.tagline}</p>}
      <ul className="footer-sections">
        {site.sections.map(({ slug, name }) => (
          <li key={slug}>
            <a className="footer-link" href={`/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <FooterProfiles label={words.elsewhere} addresses={site.socialProfiles} />
      <FooterContact label={words.contact} email={site.contactEmail} address={site.contactAddress} />
      {site.footerText && (
        <p className="footer-text">
          <bdi>{site.footerText}</bdi>
        </p>
      )}
      <p className="footer-top">
        <FooterPages pages={site.pages} />
        <a className="footer-link" href={ARCHIVE_ADDRESS}>
          {words.archive}
        </a>
        <a className="footer-link" href="/corrections">
          {words.corrections}
        </a>
        <a className="footer-link" href="#top">
          {words.backToTop}
        </a>
      </p>
      <ThemeChoice language={site.language} />
    </footer>
  );
}
