import type { StoryListPage } from '#lib/articles/published/lists.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { profileStructuredData } from '#lib/newsroom/structured-data.ts';
import type { PublishedAuthor } from '#lib/profiles/published.ts';
import { AuthorContact } from './author-contact.tsx';
import { olderTitle } from './list-titles.ts';
import { PageHeader } from './page-header.tsx';
import { StoryList } from './story-list.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface AuthorPageProps {
  site: SiteIdentity;
  author: PublishedAuthor;
  page: StoryListPage;
}

/** Who somebody is that signs stories, and the stories. */
export function AuthorPage({ site, author, page }: AuthorPageProps) {
  const { name, kind, role, bio, contact } = author;
  const words = wordsFor(site.language);
  const older = olderTitle(site, page);
  return (
    <>
      <StructuredData data={profileStructuredData(site, author)} />
      <PageHeader label={words.kinds[kind]} title={name} summary={older ?? role}>
        {older === undefined && bio && (
          <p className="author-bio" dir="auto">
            {bio}
          </p>
        )}
        {older === undefined && contact && <AuthorContact label={words.contact} contact={contact} />}
      </PageHeader>
      <StoryList site={site} page={page} />
    </>
  );
}
