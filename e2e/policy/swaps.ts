import { passkeyOf, signInElsewhere, tokenOf } from '#e2e/support/policy/own-account.ts';
import type { World } from '#e2e/support/policy/world.ts';
import { ADMINS, HERE, LIVE, OWN, PROVEN, row, story } from './row.ts';

/** Something of somebody's account, who is none of the visitors. */
const somebodys =
  (make: (world: World, personId: string) => Promise<string>, ...more: string[]) =>
  async (world: World) => ({ args: [await make(world, await world.somebody()), ...more] });

/** One's own story is named, and beside it what is another's: the right to the one is none to the other. */
export const SWAPS = [
  row('action admin/account endSessionAction', [], somebodys(signInElsewhere)),
  row('action admin/account revokeTokenAction', PROVEN, somebodys(tokenOf)),
  row('action admin/account renamePasskeyAction', [], somebodys(passkeyOf, 'Mine')),
  row('action admin/account removePasskeyAction', [], somebodys(passkeyOf)),
  row(
    'DELETE /api/v1/articles/[id]/previews/[linkId]',
    [],
    story(OWN, async (_, world, visitor) => ({
      params: { linkId: (await world.link((await world.story({}, visitor)).id)).id },
    })),
  ),
  row(
    'DELETE /api/collab/[articleId]/orphans/[id]',
    [],
    story(OWN, async ({ id }, world) => ({ params: { id: await world.orphan(id, 'scopeless') } })),
  ),
  row(
    'PUT /api/v1/articles/[id]/translations/[articleId]',
    ADMINS,
    story(OWN, async (_, world) => ({
      params: { articleId: await world.frenchStory({ isConfidential: true }) },
      body: {},
    })),
  ),
  {
    ...row(
      'action admin/articles changeArticlesAction',
      HERE,
      story(LIVE, async ({ id }, world) => {
        const { slug } = await world.tag(true);
        return { args: [[{ articleId: id, action: { kind: 'tag', tag: slug } }]] };
      }),
    ),
    // It answers for each story by itself.
    refusesIn: /"done":\[\],"unchanged":0,"refused":\[\{/,
  },
];
