import 'server-only';
import type { ListOptions } from '#components/newsroom/list/filter-words.ts';
import type { ListPage } from '#components/newsroom/list/list-page.ts';
import { filterQuery, readFilter } from '#lib/articles/list-filter.ts';
import { countArticles, listArticles } from '#lib/articles/queries/list.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { listOccupied } from '#lib/collab/presence.ts';
import { listPeopleHere } from '#lib/collab/queries.ts';
import { listAssignable, listStaff } from '#lib/people/queries.ts';
import { listProfiles } from '#lib/profiles/queries.ts';
import { listSections, listTags } from '#lib/taxonomy/queries.ts';

const LIMIT = 50;
const COUNTED = 1000;

/** A page of the list as its address asks for it; what is no filter any more is left out. */
export async function readList(
  actor: Actor,
  query: URLSearchParams,
): Promise<ListPage & { query: string; nextCursor: string | null }> {
  const { filter } = readFilter(query);
  const cursor = query.get('cursor');
  const occupied = filter.here.length > 0 ? listOccupied() : [];
  const [{ articles, nextCursor }, count] = await Promise.all([
    listArticles(actor, { filter, cursor, limit: LIMIT, occupied }),
    countArticles(actor, { filter, occupied }, COUNTED + 1),
  ]);
  const ids = articles.map(({ id }) => id);
  const address = new URLSearchParams(filterQuery(filter));
  address.set('limit', String(LIMIT));
  if (cursor !== null) address.set('cursor', cursor);
  return {
    articles,
    nextCursor,
    filter,
    query: filterQuery(filter),
    address: address.toString(),
    count: countWords(count),
    people: await listPeopleHere(actor, ids),
  };
}

/** What the list can be narrowed by, by name. */
export async function readOptions(actor: Actor): Promise<ListOptions> {
  const [sections, tags, profiles, people, authors] = await Promise.all([
    listSections(actor),
    listTags(actor),
    listProfiles(actor),
    listAssignable(actor),
    listStaff(actor),
  ]);
  const byId = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const bySlug = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  return {
    section: sections.map(bySlug),
    tag: tags.map(bySlug),
    byline: profiles.map(bySlug),
    assignee: people.map(byId),
    // Contributors begin stories too, and have none assigned to them.
    author: authors.map(byId),
  };
}

function countWords(count: number): string {
  if (count > COUNTED) return `More than ${COUNTED.toLocaleString('en')} articles`;
  return count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`;
}
