import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '#components/site/article-page.tsx';
import { PreviewBand } from '#components/site/preview-band.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { getSharedPreview } from '#lib/articles/queries/preview.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

type Props = PageProps<'/preview/[token]'>;

async function read(params: Props['params']) {
  const { token } = await params;
  return (await getSharedPreview(token)) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await read(params);
  return { title: `Preview: ${story.headline}` };
}

/** A story to whoever has a link to it, and nothing else of the newsroom. */
export default async function Page({ params }: Props) {
  const [{ story, articles }, site] = await Promise.all([read(params), getSiteIdentity()]);
  return (
    <>
      <PreviewBand site={site} />
      <SiteFrame site={site} currentSection={story.section.slug}>
        <ArticlePage site={site} story={story} articles={articles} />
      </SiteFrame>
    </>
  );
}
