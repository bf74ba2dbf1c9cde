import { z } from 'zod';
import { hostIn, isAnalyticsName } from '#lib/analytics/providers.ts';
import { linkFromTyping } from '#lib/content/link.ts';
import { Email } from '#lib/people/schema.ts';
import { canonicalLanguage } from '#lib/shared/language.ts';
import { isTimeZone } from '#lib/shared/time-zone.ts';
import { linesText, lineText } from '#lib/shared/typed-text.ts';
import { NEWSROOM_LIMITS as LIMITS } from './limits.ts';
import { contrastProblem, isColour, SCHEMES, type Scheme, TYPE_PAIRINGS } from './look.ts';

function oneLine(max: number) {
  return lineText().trim().max(max, `Use at most ${max} characters.`);
}

const FooterText = linesText()
  .trim()
  .max(LIMITS.footerText, `Use at most ${LIMITS.footerText} characters.`)
  .refine((text) => text.split('\n').length <= LIMITS.footerLines, 'Use one line or two.');

const Language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose a language.')
  .refine((tag) => canonicalLanguage(tag) === tag, 'Choose a language.');

/** Empty for the house's own. */
function accent(scheme: Scheme) {
  return z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => text === '' || isColour(text), 'Type a colour as # and six digits, such as #1a44b8.')
    .refine((text) => !isColour(text) || contrastProblem(scheme, text) === null, {
      error: ({ input }) => contrastProblem(scheme, String(input)) ?? '',
    });
}

/** Where the publication is besides; `example.org/us` is completed. */
const ProfileAddress = z.string().transform((typed, context) => {
  const address = webAddress(typed);
  if (address !== null) return address;
  const shown = typed.trim().slice(0, 60);
  context.addIssue({
    code: 'custom',
    message: `“${shown}” is no address on the web. Paste one that begins with https://, of at most ${LIMITS.profileAddress} characters.`,
  });
  return z.NEVER;
});

function webAddress(typed: string): string | null {
  const link = linkFromTyping(typed);
  if (link === null) return null;
  const { protocol, username, password, hostname, href } = new URL(link);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isOpen = username === '' && password === '' && /[^.]\.[^.]/.test(hostname);
  return isWeb && isOpen && href.length <= LIMITS.profileAddress ? href : null;
}

/** The name of a host, taken from an address if that is what was typed; empty for none. */
const Host = z.string().transform((typed, context) => {
  if (typed.trim() === '') return '';
  const host = hostIn(typed);
  if (host !== null) return host;
  const message = 'Type the name of a host that is reached by https, such as stats.example.org.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const Page = z.uuid('A page is named by its id.').nullable();

/** Which pages a logo is for. */
export const LogoScheme = z.enum(SCHEMES, 'A logo is for light pages or for dark ones.');

const fields = {
  name: oneLine(LIMITS.name).min(1, 'Give the newsroom a name.'),
  tagline: oneLine(LIMITS.tagline),
  language: Language,
  timeZone: z.string().max(64).refine(isTimeZone, 'Choose a time zone from the list.'),
  twoPairsOfEyes: z.boolean(),
  accentLight: accent('light'),
  accentDark: accent('dark'),
  typePairing: z.enum(TYPE_PAIRINGS, 'Choose one of the pairs.'),
  /** The ids of the sections that readers do not find at the top of every page. */
  hiddenSectionIds: z.array(z.uuid('A section is named by its id.')).max(1000),
  footerText: FooterText,
  feedsFullText: z.boolean(),
  socialProfiles: z
    .array(ProfileAddress)
    .max(LIMITS.profiles, `Name at most ${LIMITS.profiles} addresses.`)
    .refine((list) => new Set(list).size === list.length, 'An address stands there twice.'),
  contactEmail: z.union([z.literal(''), Email], 'Type an e-mail address, such as name@example.org.'),
  contactAddress: oneLine(LIMITS.contactAddress),
  /** Pages by the ids of their articles; null for none. */
  contactPageId: Page,
  ethicsPageId: Page,
  analyticsProvider: z
    .string()
    .refine((name) => name === '' || isAnalyticsName(name), 'Choose one of the list, or nobody.'),
  analyticsSite: oneLine(LIMITS.analyticsSite),
  analyticsHost: Host,
};

/** What is to change of the settings; what is left out stays. */
export const SettingsChange = z
  .strictObject(fields)
  .partial()
  .extend({ version: z.int('Name the version that this is based on.').min(1) });
export type SettingsChange = z.input<typeof SettingsChange>;
