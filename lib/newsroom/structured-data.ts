import type { JsonLd } from '#lib/shared/json-ld.ts';
import type { SiteIdentity, SiteLogo } from './published.ts';

/** A page below the front that lists stories. */
export interface Listing {
  name: string;
  /** Empty for none. */
  description: string;
  /** Its path on this site. */
  path: string;
  /** What it lists are the pages about the publication. */
  isAbout?: boolean;
}

/** Somebody whom bylines name, as their page shows them; texts are empty where there are none. */
export interface ProfileFacts {
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string;
  bio: string;
}

/** Some nodes as one document of schema.org terms. */
export function inGraph(...nodes: JsonLd[]): JsonLd {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** The publication as an organisation; its `@id` is the same on every page. */
export function publisher(site: SiteIdentity): JsonLd {
  const { name, url, socialProfiles, pages, logos } = site;
  const ethics = pages.ethics && url + pages.ethics.address;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${url}/#publisher`,
    name,
    url: `${url}/`,
    ...(logos.light ? { logo: logoObject(url, logos.light) } : {}),
    ...(ethics ? { ethicsPolicy: ethics, publishingPrinciples: ethics } : {}),
    ...contactOf(site),
    ...(socialProfiles.length > 0 ? { sameAs: socialProfiles } : {}),
  };
}

function logoObject(siteUrl: string, { address, width, height }: SiteLogo): JsonLd {
  const url = siteUrl + address;
  return { '@type': 'ImageObject', url, contentUrl: url, width, height };
}

function contactOf({ url, pages, contactEmail }: SiteIdentity): JsonLd {
  const ways = {
    ...(pages.contact ? { url: url + pages.contact.address } : {}),
    ...(contactEmail ? { email: contactEmail } : {}),
  };
  if (Object.keys(ways).length === 0) return {};
  return { contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', ...ways } };
}

/** The site as what its pages are part of; its `@id` is the same on every page. */
export function webSite({ name, url }: SiteIdentity): JsonLd {
  return { '@type': 'WebSite', '@id': `${url}/#website`, name, url: `${url}/` };
}

/** What the front page is, for machines: the site with its search, and the newsroom with its policy. */
export function frontStructuredData(site: SiteIdentity): JsonLd {
  const { url, tagline, language } = site;
  const target = {
    '@type': 'EntryPoint',
    urlTemplate: `${url}/search?q={search_term_string}`,
  };
  return inGraph(
    {
      ...webSite(site),
      ...(tagline ? { description: tagline } : {}),
      inLanguage: language,
      publisher: { '@id': `${url}/#publisher` },
      potentialAction: {
        '@type': 'SearchAction',
        target,
        // As Google has it: the name of what a reader fills in.
        'query-input': 'required name=search_term_string',
      },
    },
    { ...publisher(site), correctionsPolicy: `${url}/corrections` },
  );
}

/** What the page of a section or a topic is, for machines: a CollectionPage or an AboutPage, and the way to it. */
export function listingStructuredData(
  site: SiteIdentity,
  { name, description, path, isAbout = false }: Listing,
): JsonLd {
  const url = site.url + path;
  const page = {
    '@type': isAbout ? 'AboutPage' : 'CollectionPage',
    '@id': url,
    url,
    name,
    ...(description ? { description } : {}),
    inLanguage: site.language,
    isPartOf: webSite(site),
  };
  return inGraph(page, breadcrumbs(site, [{ name, path }]));
}

/** What the page of an author is, for machines: a ProfilePage about a person or an organisation. */
export function profileStructuredData(site: SiteIdentity, profile: ProfileFacts): JsonLd {
  const { slug, name, kind, role, bio } = profile;
  const url = `${site.url}/authors/${slug}`;
  const about = {
    '@type': kind === 'organisation' ? 'Organization' : 'Person',
    '@id': `${url}#author`,
    name,
    url,
    ...(bio ? { description: bio } : {}),
    ...(role && kind === 'person' ? { jobTitle: role } : {}),
  };
  const page = { '@type': 'ProfilePage', '@id': url, url, inLanguage: site.language, mainEntity: about };
  return inGraph(
    { ...page, isPartOf: webSite(site) },
    breadcrumbs(site, [{ name, path: `/authors/${slug}` }]),
  );
}

/** The way from the front page to a page, by the names of its steps. */
export function breadcrumbs(site: SiteIdentity, steps: readonly { name: string; path: string }[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: site.url + path,
    })),
  };
}
