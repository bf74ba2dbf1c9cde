import { machineAnswer, movedTo, nothingThere } from '#app/(site)/machine-answer.ts';
import { getPublishedStory, resolveAddress } from '#lib/articles/published.ts';
import { modifiedAt } from '#lib/articles/structured-data.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { addressKey, storyKey } from '#lib/pages/keys.ts';
import { TooBusyError } from '#lib/shared/in-turn.ts';
import { directionOf } from '#lib/shared/language.ts';
import { isDrawable, socialPicturePath } from '#lib/social/picture.ts';
import { drawSocialCard } from '#lib/social/published.ts';

/** What shares of a story show while it has no picture of its own; as long as the story is there, and where it is. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/[section]/[slug]/social.png'>,
): Promise<Response> {
  const { section, slug } = await params;
  const keys = [addressKey(`/${section}/${slug}`)];
  const [site, story] = await Promise.all([getSiteIdentity(), getPublishedStory(section, slug)]);
  if (story === null) {
    const state = await resolveAddress(section, slug);
    if (state.kind === 'moved') return movedTo(site.url + socialPicturePath(state.to), keys);
    return nothingThere(state.kind === 'gone' ? 410 : 404, keys);
  }
  keys.push(storyKey(story.id));
  if (!isDrawable(story.headline)) return nothingThere(404, keys);
  try {
    const { headline, language } = story;
    const card = {
      siteName: site.name,
      label: story.section.name,
      headline,
      direction: directionOf(language),
      accent: site.accents.light,
      isSans: site.typePairing === 'sans_headlines',
    };
    return machineAnswer(await drawSocialCard(card), {
      type: 'image/png',
      keys,
      changedAt: modifiedAt(story),
    });
  } catch (error) {
    if (!(error instanceof TooBusyError)) throw error;
    return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  }
}
