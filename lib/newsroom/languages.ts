import { directionOf } from '#lib/shared/language.ts';

/** Languages to choose from, as BCP 47 tags. */
const TAGS =
  'am ar bg bn bs ca cs cy da de el en en-GB en-US es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko ku lo lt lv mk mn ms mt my nb ne nl nn pa pl ps pt pt-BR ro ru sk sl so sq sr sv sw ta th ti tr uk ur uz vi yi zh-Hans zh-Hant';

/** A language by its English name. */
export interface LanguageOption {
  tag: string;
  name: string;
  direction: 'ltr' | 'rtl';
}

/** The languages to choose from by name; one that is in use already is among them in any case. */
export function listLanguages(current: string): LanguageOption[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return [...new Set([...TAGS.split(' '), current])]
    .map((tag) => ({ tag, name: names.of(tag) ?? tag, direction: directionOf(tag) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
