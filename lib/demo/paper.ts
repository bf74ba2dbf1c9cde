/** The invented regional paper of the demonstration, and where it is read. */
export const PAPER = {
  name: 'The Merrowick Lantern',
  tagline: 'News of the Ostrey coast and the five valleys, since 1874',
  timeZone: 'Europe/Dublin',
  contactEmail: 'news@lantern.example',
  contactAddress: 'Fish Street 14, Merrowick',
} as const;

/** Its sections, in the order of the masthead. */
export const SECTIONS = [
  {
    slug: 'news',
    name: 'News',
    description: 'What happened today in Merrowick, Pellan and the five valleys.',
  },
  {
    slug: 'harbour',
    name: 'Harbour',
    description:
      'Ferries, fishing and the port: notices to mariners, landings, and the people who live by the tide.',
  },
  {
    slug: 'politics',
    name: 'Politics',
    description: 'The county council and the town halls: who voted for what, what it costs and who pays.',
  },
  {
    slug: 'business',
    name: 'Business',
    description:
      'Work, trade and prices on the coast, from the fish auction to the industrial estate at Cold Arden.',
  },
  {
    slug: 'environment',
    name: 'Environment',
    description: 'Weather, water, farming and the slow movement of the coastline.',
  },
  {
    slug: 'culture',
    name: 'Culture',
    description:
      'Books, music, stages and food, and the Hebrew page, which the Lantern has printed since 1963.',
  },
  {
    slug: 'sport',
    name: 'Sport',
    description: 'Merrowick Town, the rowing clubs and every pitch in the county.',
  },
  {
    slug: 'opinion',
    name: 'Opinion',
    description: 'What the Lantern thinks, what its columnists think, and what readers make of both.',
  },
] as const;

export type SectionSlug = (typeof SECTIONS)[number]['slug'];

/** What stories are tagged with. */
export const TAGS = [
  'Ferries',
  'Fishing',
  'Dredging',
  'Lifeboat',
  'County council',
  'Housing',
  'Budget',
  'Planning',
  'Schools',
  'Courts',
  'Police',
  'Roads',
  'Buses',
  'Railway',
  'Weather',
  'Floods',
  'Sea defences',
  'Farming',
  'Wildlife',
  'Energy',
  'Shipyard',
  'Markets',
  'Jobs',
  'Tourism',
  'Music',
  'Theatre',
  'Books',
  'Local history',
  'Food',
  'Merrowick Town',
  'Rowing',
  'Hebrew page',
] as const;
