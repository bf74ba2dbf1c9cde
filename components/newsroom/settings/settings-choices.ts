import type { LanguageOption } from '#lib/newsroom/languages.ts';

/** What there is to choose from in the settings. */
export interface SettingsChoices {
  languages: readonly LanguageOption[];
  /** IANA names. */
  timeZones: readonly string[];
  /** ISO 8601. */
  now: string;
}
