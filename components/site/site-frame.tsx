import type { ReactNode } from 'react';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';
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

/**
 * What stands around every reader page. The publication's language and direction are set here and not on
 * `<html>`, because the root layout is made without a database.
 */
export function SiteFrame({ site, currentSection, edition, children }: SiteFrameProps) {
  return (
    <div className="site" id="top" lang={site.language} dir={directionOf(site.language)}>
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
