import type { Visitor } from '#e2e/support/policy/visitors.ts';
import { SEALED, type StoryWish, TOMORROW } from '#e2e/support/policy/world.ts';
import {
  ADMINS,
  CONFIDENTIAL,
  DESK,
  HERE,
  IN_REVIEW,
  LIVE,
  lockable,
  OWN,
  OWNERS,
  row,
  STAFF,
  story,
} from './row.ts';

const write = (facts: object, wish: StoryWish = {}) =>
  story(wish, ({ version }) => ({ body: { version, ...facts } }));

/** A story and another one, in another language, which is its translation or not yet. */
const beside = (other: 'french' | 'translation') =>
  story({}, async ({ id }, world) => ({
    params: { articleId: other === 'french' ? await world.frenchStory() : await world.translationOf(id) },
    body: {},
  }));

export const ARTICLES = [
  row('GET /api/v1/articles', STAFF),
  row('POST /api/v1/articles', STAFF, () => ({ body: { headline: SEALED } })),
  row('GET /api/v1/articles/[id]', DESK, story()),
  row('GET /api/v1/articles/[id]', ADMINS, story(CONFIDENTIAL)),
  row('GET /api/v1/articles/[id]', STAFF, story(OWN)),
  row('PATCH /api/v1/articles/[id]', HERE, write({ headline: 'Changed' })),
  row('PATCH /api/v1/articles/[id]', ADMINS, write({ headline: 'Changed' }, CONFIDENTIAL)),
  row('PATCH /api/v1/articles/[id]', OWNERS, write({ headline: 'Changed' }, OWN)),
  row('PATCH /api/v1/articles/[id]', HERE, write({ headline: 'Changed' }, { ...OWN, after: ['submit'] })),
  row('GET /api/v1/articles/[id]/desk', DESK, story()),
  row('GET /api/v1/articles/[id]/publishing', DESK, story()),
  row('GET /api/v1/articles/[id]/previews', HERE, story()),
  row('GET /api/v1/articles/[id]/previews', OWNERS, story(OWN)),
  row(
    'POST /api/v1/articles/[id]/previews',
    HERE,
    story({}, () => ({ body: { hours: 1 } })),
  ),
  row(
    'DELETE /api/v1/articles/[id]/previews/[linkId]',
    HERE,
    story({}, async ({ id }, world) => ({ params: { linkId: (await world.link(id)).id } })),
  ),
  row('GET /api/v1/articles/[id]/revisions', DESK, story(LIVE)),
  row('GET /api/v1/articles/[id]/revisions', ADMINS, story(CONFIDENTIAL)),
  row(
    'GET /api/v1/articles/[id]/revisions/[number]',
    DESK,
    story(LIVE, () => ({ params: { number: '1' } })),
  ),
  row('POST /api/v1/articles/[id]/restore', HERE, write({ revision: 1 }, LIVE)),
  row('GET /api/v1/articles/[id]/translations', DESK, story()),
  row(
    'POST /api/v1/articles/[id]/translations',
    DESK,
    story({}, () => ({ body: { language: 'he' } })),
  ),
  row('PUT /api/v1/articles/[id]/translations/[articleId]', HERE, beside('french')),
  row('DELETE /api/v1/articles/[id]/translations/[articleId]', HERE, beside('translation')),
];

const TRANSITION = 'POST /api/v1/articles/[id]/[transition]';

function transition(name: string, may: readonly Visitor[], wish: StoryWish, facts: object = {}) {
  const call = story(wish, ({ version }) => ({ params: { transition: name }, body: { version, ...facts } }));
  return row(TRANSITION, may, call);
}

function decision(name: string, may: readonly Visitor[], body: object) {
  return row(
    TRANSITION,
    may,
    story({}, () => ({ params: { transition: name }, body })),
  );
}

export const TRANSITIONS = [
  transition('submit', HERE, {}),
  transition('submit', OWNERS, OWN),
  transition('withdraw', HERE, IN_REVIEW),
  transition('withdraw', OWNERS, { ...OWN, after: ['submit'] }),
  transition('send-back', HERE, IN_REVIEW, { note: 'Name the ship.' }),
  transition('send-back', HERE, { ...OWN, after: ['submit'] }, { note: 'Name the ship.' }),
  transition('approve', HERE, IN_REVIEW),
  transition('approve', HERE, { ...OWN, after: ['submit'] }),
  transition('publish', HERE, {}),
  transition('publish', HERE, OWN),
  transition('publish', ADMINS, CONFIDENTIAL),
  transition('publish', HERE, LIVE),
  transition('schedule', HERE, OWN, { at: TOMORROW }),
  transition('cancel-schedule', HERE, { ...OWN, after: ['schedule'] }),
  transition('schedule-end', HERE, { ...OWN, after: ['publish'] }, { at: TOMORROW }),
  transition('unpublish', HERE, { ...OWN, after: ['publish'] }),
  transition('kill', HERE, { ...OWN, after: ['publish'] }, { reason: 'A court order.' }),
  transition('trash', HERE, {}),
  transition('trash', OWNERS, OWN),
  transition('untrash', HERE, { after: ['trash'] }),
  decision('assign', HERE, { priority: 'high' }),
  decision('claim', DESK, {}),
  decision('confidentiality', HERE, { isConfidential: true }),
];

export const ROOMS = [
  row(
    'GET /api/collab',
    STAFF,
    story({}, ({ id }) => ({ query: `?watch=${id}` })),
  ),
  row('GET /api/collab/[articleId]', DESK, story()),
  row('GET /api/collab/[articleId]', ADMINS, story(CONFIDENTIAL)),
  lockable(
    'POST /api/collab/[articleId]',
    HERE,
    story({}, (_, world) => ({ body: world.typing() })),
  ),
  lockable(
    'POST /api/collab/[articleId]',
    OWNERS,
    story(OWN, (_, world) => ({ body: world.typing() })),
  ),
  row('GET /api/collab/[articleId]/orphans', DESK, story()),
  row(
    'POST /api/collab/[articleId]/orphans',
    DESK,
    story({}, () => ({ body: { clientId: 'client-of-policy', text: SEALED } })),
  ),
  row(
    'DELETE /api/collab/[articleId]/orphans/[id]',
    DESK,
    story({}, async ({ id }, world, visitor) => ({ params: { id: await world.orphan(id, visitor) } })),
  ),
  row(
    'POST /api/collab/[articleId]/presence',
    DESK,
    story({}, () => ({ body: { clientId: 'client-of-policy' } })),
  ),
  row('GET /api/collab/[articleId]/replay', DESK, story()),
  row('GET /api/collab/[articleId]/replay', ADMINS, story(CONFIDENTIAL)),
  row('GET /api/notices', STAFF),
  row('PATCH /api/notices', STAFF, () => ({ body: { upTo: '01900000-0000-7000-8000-000000000000' } })),
];
