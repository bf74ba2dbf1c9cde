import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { ArticlePage } from '#components/site/article-page.tsx';
import { CardPreview } from '#components/site/card-preview.tsx';
import { SearchPreview } from '#components/site/search-preview.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { SocialPreview } from '#components/site/social-preview.tsx';
import { storyMetadata } from '#lib/articles/head.ts';
import { getPreview } from '#lib/articles/queries/preview.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

/** The working copy as its page, its card on a front, what searches show and what shares show: `?as=`. */
export default async function Page({ params, searchParams }: PageProps<'/admin/articles/[id]/preview'>) {
  const [{ id }, { as }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/admin/articles/${id}`);
  const [{ story, articles }, site] = await Promise.all([
    orNotFound(getPreview(actor, id)),
    getSiteIdentity(),
  ]);
  if (as === 'card') return <CardPreview story={story} />;
  if (as === 'search') return <SearchPreview site={site} head={storyMetadata(site, story)} story={story} />;
  if (as === 'social') return <SocialPreview site={site} head={storyMetadata(site, story)} />;
  return (
    <SiteFrame site={site} currentSection={story.section.slug}>
      <ArticlePage site={site} story={story} articles={articles} />
    </SiteFrame>
  );
}
