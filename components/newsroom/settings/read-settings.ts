import { textIn } from '#components/ui/text-in.ts';
import type { SettingsChange } from '#lib/newsroom/schema.ts';

/** All that the form of settings holds, as a change of them. The server checks it. */
export function readSettings(
  form: FormData,
  version: number,
  sections: readonly { id: string }[],
): SettingsChange {
  const shown = new Set(form.getAll('section'));
  return {
    version,
    name: textIn(form, 'name'),
    tagline: textIn(form, 'tagline'),
    language: textIn(form, 'language'),
    timeZone: textIn(form, 'timeZone'),
    twoPairsOfEyes: form.has('twoPairsOfEyes'),
    accentLight: textIn(form, 'accentLight'),
    accentDark: textIn(form, 'accentDark'),
    // The list holds nothing else, and the server looks again.
    typePairing: textIn(form, 'typePairing') as NonNullable<SettingsChange['typePairing']>,
    hiddenSectionIds: sections.map(({ id }) => id).filter((id) => !shown.has(id)),
    footerText: textIn(form, 'footerText'),
    feedsFullText: form.has('feedsFullText'),
    socialProfiles: textIn(form, 'socialProfiles').split('\n').map(trimmed).filter(Boolean),
    contactEmail: textIn(form, 'contactEmail').trim(),
    contactAddress: textIn(form, 'contactAddress'),
    contactPageId: textIn(form, 'contactPageId') || null,
    ethicsPageId: textIn(form, 'ethicsPageId') || null,
    analyticsProvider: textIn(form, 'analyticsProvider'),
    // Without somebody who counts, what they would have to know is not asked, and not kept.
    analyticsSite: textIn(form, 'analyticsSite').trim(),
    analyticsHost: textIn(form, 'analyticsHost'),
  };
}

function trimmed(line: string): string {
  return line.trim();
}
