import type { ReactNode } from 'react';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { wordsFor } from './words.ts';

interface NoticePageProps {
  site: SiteIdentity;
  title: string;
  text: string;
  /** What else may help. */
  children?: ReactNode;
}

/** A page that has no story to show: says so, and offers the front page and the sections; the search stands in the masthead. */
export function NoticePage({ site, title, text, children }: NoticePageProps) {
  const words = wordsFor(site.language);
  return (
    <>
      <div className="notice">
        <h1 className="notice-title">{title}</h1>
        <p>
          {text} {words.waysOn}
        </p>
        <ul className="notice-ways">
          <li>
            <a href="/">{words.toFront}</a>
          </li>
          {site.sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
      {children}
    </>
  );
}
