import { formOf, LIVE, NOTHING_SAID, open, story } from './row.ts';

const SHOWN = 'readers see what is published, and each page shows nothing else';

/** A story that is live, beside others that are not. */
const published = story(LIVE, ({ slug }) => {
  const [year = '', month = ''] = new Date().toISOString().split('-');
  return { params: { section: 'world', slug, year, month } };
});

export const READERS = [
  ...open(
    SHOWN,
    [
      'page /[section]',
      'page /[section]/[slug]',
      'page /archive/[year]/[month]',
      'GET /[section]/[slug]/social.png',
      'GET /[section]/feed.xml',
    ],
    published,
  ),
  ...open(SHOWN, [
    'page /',
    'page /archive',
    'page /authors/[author]',
    'page /corrections',
    'page /gone',
    'page /missing',
    'page /preview/ended',
    'page /search',
    'page /topics/[tag]',
    'GET /authors/[author]/feed.xml',
    'GET /feed.json',
    'GET /feed.xml',
    'GET /media/logo/[file]',
    'GET /news-sitemap.xml',
    'GET /reader.js',
    'GET /robots.txt',
    'GET /sitemap.xml',
    'GET /sitemap/[file]',
    'GET /topics/[tag]/feed.xml',
    'GET /api/v1/published',
    'GET /api/v1/suggest',
  ]),
];

export const AT_THE_DOOR = [
  ...open('who signs in is nobody yet', ['page /sign-in', 'page /setup']),
  ...open('sign-in looks at the origin and at a token of its own', [
    'GET /api/auth/[...nextauth]',
    'POST /api/auth/[...nextauth]',
  ]),
  ...open('machines ask whether it lives; figures are for this machine and whoever has their token', [
    'GET /livez',
    'GET /readyz',
    'GET /metrics',
  ]),
  ...open('readers are counted without being known', ['POST /api/v1/views']),
  ...open('browsers report without cookies', ['POST /api/reports']),
  ...open('whoever has the link may, and x is none', ['page /preview/[token]']),
  ...open(
    'whoever has the link may, which is used up with the first admin',
    ['action setup setUpAction'],
    () => ({
      args: [
        NOTHING_SAID,
        formOf({
          token: 'x',
          newsroomName: 'Taken over',
          name: 'Mallory',
          email: 'mallory@evil.test',
          password: 'a pencil behind the ear',
        }),
      ],
    }),
  ),
  ...open('it ends the session of whoever asks, and no other', ['action admin signOutAction']),
];
