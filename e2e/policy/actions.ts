import type { Call, World } from '#e2e/support/policy/world.ts';
import { NOTICE_KINDS } from '#lib/notices/kinds.ts';
import { ADMINS, DESK, EDITORS, formOf, HERE, LIVE, NOTHING_SAID, OWN, row, STAFF, story } from './row.ts';

/** Of sections and tags, which are asked about when they sound like others. */
const anyName = (world: World) => ({ name: world.name(), isSure: true });

const newProfile = (world: World): Call => ({ args: [{ name: world.name(), kind: 'person' }] });

const intoAnother = (kind: 'section' | 'profile' | 'tag') => async (world: World) => {
  const make = { section: () => world.section(), profile: () => world.profile(), tag: () => world.tag(true) }[
    kind
  ];
  const [from, into] = [await make(), await make()];
  return { args: [from.id, { into: into.id }] };
};

export const DESK_ACTIONS = [
  row(
    'action admin claimAction',
    DESK,
    story({}, ({ id }) => ({ args: [NOTHING_SAID, formOf({ articleId: id })] })),
  ),
  row('action admin markSeenAction', STAFF, () => ({ args: [new Date().toISOString()] })),
  row('action admin/account chooseMailAction', STAFF, () => ({
    args: [NOTHING_SAID, formOf(Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, 'never'])))],
  })),
  row('action admin/articles newArticleAction', STAFF),
  row('action admin/articles newFromTextAction', STAFF),
  row(
    'action admin/articles changeArticlesAction',
    STAFF,
    story(OWN, ({ id }) => ({ args: [[{ articleId: id, action: { kind: 'move', section: 'world' } }]] })),
  ),
  row('action admin/articles saveViewAction', STAFF, (world) => ({
    args: [{ name: world.name().slice(0, 60), query: '' }],
  })),
  row('action admin/articles saveViewAction', EDITORS, (world) => ({
    args: [{ name: world.name().slice(0, 60), query: '', isShared: true }],
  })),
  row('action admin/articles deleteViewAction', ADMINS, async (world, visitor) => ({
    args: [await world.view(visitor, false)],
  })),
  row('action admin/articles deleteViewAction', STAFF, async (world, visitor) => ({
    args: [await world.view(visitor, true)],
  })),
  row(
    'action admin/articles/[id] createProfileAction',
    DESK,
    story({}, (_, world) => newProfile(world)),
  ),
  row(
    'action admin/articles/[id] createTagAction',
    EDITORS,
    story({}, (_, world) => ({ args: [anyName(world)] })),
  ),
  row(
    'action admin/articles/[id]/history restoreAction',
    HERE,
    story(LIVE, ({ id, version }) => ({ args: [id, { version, revision: 1 }] })),
  ),
  row(
    'action admin/articles/[id]/history nameRevisionAction',
    HERE,
    story(LIVE, ({ id }) => ({
      args: [id, 1, NOTHING_SAID, formOf({ name: 'Before legal' })],
    })),
  ),
  row(
    'action admin/articles/[id]/history saveNamedRevisionAction',
    HERE,
    story({}, ({ id, version }) => ({
      args: [id, version, NOTHING_SAID, formOf({ name: 'Before legal' })],
    })),
  ),
];

export const TAXONOMY_ACTIONS = [
  row('action admin/taxonomy createSectionAction', ADMINS, (world) => ({
    args: [anyName(world)],
  })),
  row('action admin/taxonomy editSectionAction', HERE, async (world) => {
    const { id, version } = await world.sectionCalled('world');
    return { args: [id, { version, description: world.name() }] };
  }),
  row('action admin/taxonomy editSectionAction', ADMINS, async (world) => {
    const { id, version } = await world.sectionCalled('world');
    return { args: [id, { version, ...anyName(world) }] };
  }),
  row('action admin/taxonomy moveSectionAction', ADMINS, async (world) => ({
    args: [(await world.section()).id, { place: 0 }],
  })),
  row('action admin/taxonomy previewSectionMergeAction', ADMINS, intoAnother('section')),
  row('action admin/taxonomy mergeSectionAction', ADMINS, intoAnother('section')),
  row('action admin/taxonomy/profiles createProfileAction', DESK, newProfile),
  row('action admin/taxonomy/profiles editProfileAction', EDITORS, async (world) => ({
    args: [(await world.profile()).id, { version: 1, role: 'Stringer' }],
  })),
  row('action admin/taxonomy/profiles editProfileAction', ADMINS, async (world) => ({
    args: [(await world.profile()).id, { version: 1, role: 'Stringer', personId: await world.somebody() }],
  })),
  row('action admin/taxonomy/profiles listProfileTargetsAction', STAFF),
  row('action admin/taxonomy/profiles previewProfileMergeAction', EDITORS, async (world) => ({
    args: [(await world.profile()).id],
  })),
  row('action admin/taxonomy/profiles mergeProfileAction', EDITORS, intoAnother('profile')),
  row('action admin/taxonomy/tags createTagAction', EDITORS, (world) => ({ args: [anyName(world)] })),
  row('action admin/taxonomy/tags editTagAction', HERE, async (world) => ({
    args: [(await world.tag(true)).id, { version: 1, ...anyName(world) }],
  })),
  row('action admin/taxonomy/tags addTagAliasAction', HERE, async (world) => ({
    args: [(await world.tag(true)).id, { name: world.name() }],
  })),
  row('action admin/taxonomy/tags removeTagAliasAction', HERE, async (world) => {
    const { id } = await world.tag(true);
    return { args: [id, { slug: await world.alias(id) }] };
  }),
  row('action admin/taxonomy/tags listTagTargetsAction', EDITORS),
  row('action admin/taxonomy/tags previewTagMergeAction', EDITORS, async (world) => ({
    args: [(await world.tag(true)).id],
  })),
  row('action admin/taxonomy/tags mergeTagAction', HERE, intoAnother('tag')),
  row('action admin/taxonomy/tags deleteTagAction', EDITORS, async (world) => ({
    args: [(await world.tag(false)).id],
  })),
];

export const ADMIN_DOORS = [
  row('POST /admin/audit/export', ADMINS, () => ({ form: { format: 'csv' } })),
  row('action admin/settings changeSettingsAction', ADMINS, async (world) => ({
    args: [{ version: await world.settingsVersion(), tagline: world.name() }],
  })),
  row('action admin/settings beginPageAction', ADMINS, () => ({ args: ['contact'] })),
  row('action admin/settings setLogoAction', ADMINS, async (world) => ({
    args: ['light', formOf({ file: await world.picture() })],
  })),
  row('action admin/settings removeLogoAction', ADMINS, () => ({ args: ['light'] })),
];
