import { NoticePage } from '#components/site/notice-page.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { wordsFor } from '#components/site/words.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

/** What `proxy.ts` shows, with status 404, at the address of a link that shows nothing, or no more. */
export default async function Page() {
  const site = await getSiteIdentity();
  const { previewEndedTitle, previewEndedText } = wordsFor(site.language);
  return (
    <SiteFrame site={site}>
      <NoticePage site={site} title={previewEndedTitle} text={previewEndedText} />
    </SiteFrame>
  );
}
