import type { Metadata } from 'next';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';

interface SocialPreviewProps {
  site: SiteIdentity;
  /** The head that the story's page will have. */
  head: Metadata;
}

/** A story as a message or a post shows it, from the Open Graph words in the head of its page. */
export function SocialPreview({ site, head }: SocialPreviewProps) {
  const { title, description, locale } = head.openGraph ?? {};
  const language = String(locale ?? site.language).replaceAll('_', '-');
  return (
    <main className="preview-sheet">
      <h1 className="preview-name">Shared in a post or a message</h1>
      <div className="social-card" lang={language} dir={directionOf(language)}>
        <p className="social-card-site" dir="ltr">
          {new URL(site.url).host}
        </p>
        <p className="social-card-title">{String(title ?? '')}</p>
        <p className="social-card-text">{description}</p>
      </div>
    </main>
  );
}
