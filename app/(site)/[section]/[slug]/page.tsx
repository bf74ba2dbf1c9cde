import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '#components/site/article-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { UpdateNote } from '#components/site/update-note.tsx';
import { storyMetadata } from '#lib/articles/head.ts';
import { type FurtherStories, listFurther } from '#lib/articles/published/related.ts';
import { listTranslationsOf } from '#lib/articles/published/translations.ts';
import { getPublishedStory, listAddresses } from '#lib/articles/published.ts';
import { articleIdsIn } from '#lib/content/references.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { storyKey } from '#lib/pages/keys.ts';
import { systemClock } from '#lib/shared/clock.ts';

/** How many related stories and further ones of its section stand below it. */
const FURTHER = 4;
const NOTHING_FURTHER: FurtherStories = { related: [], more: [] };

type Props = PageProps<'/[section]/[slug]'>;

async function readStory(params: Props['params']) {
  const { section, slug } = await params;
  const [site, story] = await Promise.all([getSiteIdentity(), getPublishedStory(section, slug)]);
  return story ? { site, story } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, story } = await readStory(params);
  return storyMetadata(site, story, await listTranslationsOf(story.id, story.language));
}

export default async function Page({ params }: Props) {
  const { site, story } = await readStory(params);
  const linked = articleIdsIn(story.body);
  const [further, articles, translations] = await Promise.all([
    story.isPage ? NOTHING_FURTHER : listFurther(story, FURTHER),
    listAddresses(linked),
    listTranslationsOf(story.id, story.language),
  ]);
  const live = { ...further, translations, at: systemClock() };
  return (
    <SiteFrame site={site} currentSection={story.section.slug}>
      <PageKeys stories={[story, ...further.related, ...further.more]} keys={linked.map(storyKey)} />
      <ArticlePage site={site} story={story} articles={articles} live={live} />
      {!story.isPage && <UpdateNote of="story" language={story.language} />}
    </SiteFrame>
  );
}
