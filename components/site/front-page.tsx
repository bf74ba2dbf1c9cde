import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import type { FrontStories } from '#lib/articles/published/front.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { frontStructuredData } from '#lib/newsroom/structured-data.ts';
import { planFront } from './front-plan.ts';
import { FrontTop } from './front-top.tsx';
import { MostRead } from './most-read.tsx';
import { River } from './river.tsx';
import { SectionBlock } from './section-block.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface FrontPageProps {
  site: SiteIdentity;
  stories: FrontStories;
  /** The most read first: a ranking, so that what stands elsewhere on the front may be in it again. */
  mostRead: readonly Story[];
}

/** What the front page shows, for any number of stories; SiteFrame around it needs an `edition`. */
export function FrontPage({ site, stories, mostRead }: FrontPageProps) {
  const words = wordsFor(site.language);
  const plan = planFront(stories.top);
  const river = [...plan.river, ...stories.latest];
  return (
    <>
      <StructuredData data={frontStructuredData(site)} />
      {!plan.lead && <p className="nothing-yet">{words.nothingYet}</p>}
      <FrontTop plan={plan} />
      {stories.blocks.length > 0 && (
        <div className="front-blocks">
          {stories.blocks.map((block) => (
            <SectionBlock key={block.section} site={site} block={block} />
          ))}
        </div>
      )}
      <MostRead title={words.mostRead} stories={mostRead} />
      {river.length > 0 && (
        <section className="front-latest" aria-labelledby="latest-stories">
          <h2 id="latest-stories" className="block-title">
            {words.latest}
          </h2>
          <River stories={river} style={site} headingLevel={3} />
        </section>
      )}
    </>
  );
}
