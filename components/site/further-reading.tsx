import { sectionAddress } from '#lib/articles/addresses.ts';
import type { FurtherStories } from '#lib/articles/published/related.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { MoreStories } from './more-stories.tsx';
import { wordsFor } from './words.ts';

interface FurtherReadingProps {
  site: SiteIdentity;
  section: { slug: string; name: string };
  further: FurtherStories;
}

/** Below a story: what is about the same, then what else there is in its section. */
export function FurtherReading({ site, section, further }: FurtherReadingProps) {
  const words = wordsFor(site.language);
  return (
    <>
      <MoreStories id="related-stories" title={words.related} stories={further.related} />
      <MoreStories
        id="more-stories"
        title={words.moreFrom(section.name)}
        address={sectionAddress(section.slug)}
        stories={further.more}
        within={section.slug}
      />
    </>
  );
}
