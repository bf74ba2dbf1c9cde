import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { Nameplate } from './nameplate.tsx';
import { SearchBox } from './search-box.tsx';
import { SectionNav } from './section-nav.tsx';
import { wordsFor } from './words.ts';

/** What the front says of itself: the ISO 8601 instant of its newest story, null when there is none. */
export interface Edition {
  newestAt: string | null;
}

interface MastheadProps {
  site: SiteIdentity;
  currentSection?: string | undefined;
  /** Given on the front page alone, where the nameplate is the page's heading and is dated. */
  edition?: Edition | undefined;
}

/** The publication's name and sections; large on the front page, a slim bar on every other. */
export function Masthead({ site, currentSection, edition }: MastheadProps) {
  const words = wordsFor(site.language);
  const name = <Nameplate site={site} />;
  return (
    <header className={edition ? 'masthead masthead-front' : 'masthead'}>
      <div className="masthead-title">
        {edition ? <h1 className="nameplate">{name}</h1> : <p className="nameplate">{name}</p>}
        {edition && site.tagline && <p className="tagline">{site.tagline}</p>}
        {edition?.newestAt && (
          <p className="edition">
            {words.updated}{' '}
            <time dateTime={edition.newestAt}>{formatInstant(edition.newestAt, 'dateTimeZone', site)}</time>
          </p>
        )}
        <SearchBox language={site.language} />
      </div>
      <SectionNav
        sections={site.sections.filter(({ inMenu }) => inMenu)}
        label={words.sections}
        all={words.allSections}
        current={currentSection}
      />
    </header>
  );
}
