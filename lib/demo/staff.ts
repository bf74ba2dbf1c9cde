import type { Role } from '#lib/people/roles.ts';
import type { SectionSlug } from './paper.ts';

/** Somebody of the demonstration's newsroom: an account, and the profile in their bylines. */
export interface StaffMember {
  name: string;
  role: Role;
  /** The sections an editor is limited to; none means all. */
  sections: readonly SectionSlug[];
  /** What readers are told that they do. */
  title: string;
  bio: string;
}

/** Everybody on the staff by the word that stories name them by; all of them are invented. */
export const STAFF = {
  ingrid: {
    name: 'Ingrid Tolland',
    role: 'admin',
    sections: [],
    title: 'Editor-in-chief',
    bio: 'Ingrid Tolland came to the Lantern as a trainee when it still set its own type, and has edited it since 2014. She lives above the chandlery in Fish Street with two cats that have never been to sea.',
  },
  tobias: {
    name: 'Tobias Renmark',
    role: 'editor',
    sections: [],
    title: 'News editor',
    bio: 'Tobias Renmark runs the desk from six in the morning. Before that he covered the ports of three countries, and he still reads a tide table before a newspaper.',
  },
  ruth: {
    name: 'Ruth Amsalem',
    role: 'editor',
    sections: ['politics', 'business', 'opinion'],
    title: 'Politics and business editor',
    bio: 'Ruth Amsalem has sat through every budget meeting of Ostrey County Council since 2009. She studied economics and grew up in the shipyard terraces, where her grandfather was a riveter.',
  },
  declan: {
    name: 'Declan Quill',
    role: 'editor',
    sections: ['sport', 'culture'],
    title: 'Culture and sport editor',
    bio: 'Declan Quill thinks that a good match report and a good review are the same thing. He has been wrong about Merrowick Town in print on 214 occasions, by his own count.',
  },
  niamh: {
    name: 'Niamh Corvane',
    role: 'reporter',
    sections: [],
    title: 'Council reporter',
    bio: 'Niamh Corvane reports on the county council, housing and planning. Send her the committee papers that nobody reads.',
  },
  oskar: {
    name: 'Oskar Hale-Lindgren',
    role: 'reporter',
    sections: [],
    title: 'Harbour and business reporter',
    bio: 'Oskar Hale-Lindgren was a deckhand on the Skarra ferry for two summers, and has written about boats and what they carry ever since.',
  },
  priya: {
    name: 'Priya Dunmore',
    role: 'reporter',
    sections: [],
    title: 'Courts reporter',
    bio: 'Priya Dunmore covers the courts, the police and the emergency services. She trained as a barrister and prefers this side of the room.',
  },
  yoav: {
    name: 'Yoav Ben-Tal',
    role: 'reporter',
    sections: [],
    title: 'Editor of the Hebrew page',
    bio: 'Yoav Ben-Tal writes and edits the Hebrew page, which serves the families who came to build ships in 1962 and those who have come since.',
  },
  hester: {
    name: 'Hester Vance',
    role: 'reporter',
    sections: [],
    title: 'Environment reporter',
    bio: 'Hester Vance writes about weather, water and land. She keeps a rain gauge in the yard behind the office, and its figures are in the paper every Monday.',
  },
  callum: {
    name: 'Callum Brae',
    role: 'reporter',
    sections: [],
    title: 'Sports reporter',
    bio: 'Callum Brae has missed two home matches of Merrowick Town in eleven years, both for the birth of a daughter.',
  },
  edith: {
    name: 'Edith Rowanberry',
    role: 'contributor',
    sections: [],
    title: 'Columnist',
    bio: 'Edith Rowanberry taught history at Merrowick High School for 31 years. Her column has appeared every second week since she retired.',
  },
  samir: {
    name: 'Samir Haddow',
    role: 'contributor',
    sections: [],
    title: 'Critic',
    bio: 'Samir Haddow writes about books, plays and food. He runs the second-hand bookshop at the top of the Steps.',
  },
} as const satisfies Record<string, StaffMember>;

export type StaffKey = keyof typeof STAFF;

/** The byline of what no one person has written. */
export const ORGANISATION = {
  key: 'staff',
  name: 'Lantern staff',
  title: 'The newsroom',
  bio: 'Short notices and agreed statements, checked by the desk. Write to us if something in them is wrong.',
} as const;

/** Whoever can stand in a byline. */
export type AuthorKey = StaffKey | typeof ORGANISATION.key;

/** The address that somebody of the staff signs in with. */
export function emailOf(key: StaffKey): string {
  return `${key}@lantern.example`;
}

/** Who decides on the stories of a section: the editor who has it, or else the one who has them all. */
export function editorOf(section: SectionSlug): StaffKey {
  const keys = Object.keys(STAFF) as StaffKey[];
  const own = keys.find((key) => (STAFF[key].sections as readonly string[]).includes(section));
  return own ?? 'tobias';
}
