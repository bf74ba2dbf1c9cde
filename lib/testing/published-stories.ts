import type { PublishedStory } from '#lib/articles/published.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';

/** A publication as its pages know it, with whatever a test changes. */
export function aSite(changes: Partial<SiteIdentity> = {}): SiteIdentity {
  return {
    name: 'The Harbour Post',
    tagline: 'News from the water and the land behind it',
    language: 'en',
    timeZone: 'Europe/Dublin',
    url: 'https://harbour.example',
    sections: [
      { slug: 'world', name: 'World', description: 'From beyond the bay.', inMenu: true },
      { slug: 'harbour', name: 'Harbour', description: '', inMenu: true },
    ],
    accents: { light: '', dark: '' },
    typePairing: 'serif',
    footerText: '',
    contactEmail: '',
    contactAddress: '',
    socialProfiles: [],
    feedsFullText: false,
    pages: { contact: null, ethics: null },
    logos: { light: null, dark: null },
    analytics: { provider: '', site: '', host: '' },
    ...changes,
  };
}

/** A live story, with whatever a test changes. */
export function aStory(changes: Partial<PublishedStory> = {}): PublishedStory {
  return {
    id: '0193f000-0000-7000-8000-000000000001',
    guid: '0193f000-0000-4000-8000-000000000001',
    address: '/harbour/crews-contain-fire',
    headline: 'Crews contain warehouse fire',
    standfirst: 'Two people were treated for smoke.',
    kicker: '',
    section: { slug: 'harbour', name: 'Harbour' },
    language: 'en',
    type: 'news',
    isPage: false,
    bylines: [{ slug: 'desk', name: 'Harbour Desk', kind: 'organisation', role: '' }],
    bylineText: '',
    firstPublishedAt: '2026-11-03T12:00:00.000Z',
    publishedAt: '2026-11-03T12:00:00.000Z',
    updatedAt: null,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The fire is out.' }] }],
    },
    tags: [],
    datelinePlace: '',
    datelineAgency: '',
    source: '',
    editorsNote: '',
    corrections: [],
    ...changes,
  };
}
