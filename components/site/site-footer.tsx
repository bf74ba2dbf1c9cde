import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { wordsFor } from './words.ts';

interface SiteFooterProps {
  site: SiteIdentity;
}

/** The end of every page: whose it is, and the ways on. */
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
      <p className="footer-top">
        <a className="footer-link" href="/corrections">
          {words.corrections}
        </a>
        <a className="footer-link" href="#top">
          {words.backToTop}
        </a>
      </p>
    </footer>
  );
}
