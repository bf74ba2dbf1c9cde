import type { ReactNode } from 'react';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { type Edition, Masthead } from './masthead.tsx';
import { SiteFooter } from './site-footer.tsx';
import { wordsFor } from './words.ts';

interface SiteFrameProps {
  site: SiteIdentity;
  /** Slug of the section that this page is, or belongs to. */
  currentSection?: string | undefined;
  /** Given on the front page alone; see Masthead. */
  edition?: Edition | undefined;
  children: ReactNode;
}

/** What stands around every reader page. */
export function SiteFrame({ site, currentSection, edition, children }: SiteFrameProps) {
  return (
    <div className="site" id="top">
      <a className="skip-link" href="#content">
        {wordsFor(site.language).skip}
      </a>
      <Masthead site={site} currentSection={currentSection} edition={edition} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter site={site} />
    </div>
  );
}
