import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { wordsFor } from './words.ts';

/** Says above a page that it is no page of the site yet. */
export function PreviewBand({ site }: { site: SiteIdentity }) {
  const { preview, previewText } = wordsFor(site.language);
  return (
    <aside className="preview-band" aria-label={preview}>
      <p>
        <b>{preview}</b> {previewText}
      </p>
    </aside>
  );
}
