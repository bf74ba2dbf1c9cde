import type { StoryTranslation } from '#lib/articles/published/translations.ts';
import { directionOf } from '#lib/shared/language.ts';
import { invitationTo, otherLanguages } from './translation-words.ts';

interface TranslationLinksProps {
  translations: readonly StoryTranslation[];
  /** The language of the story that they are translations of. */
  language: string;
}

/** The story in other languages, each named in its own. Nothing without any. */
export function TranslationLinks({ translations, language }: TranslationLinksProps) {
  if (translations.length === 0) return null;
  return (
    <nav className="translations" aria-label={otherLanguages(language)}>
      <ul>
        {translations.map((translation) => (
          <li key={translation.address}>
            <a
              className="quiet-link"
              href={translation.address}
              hrefLang={translation.language}
              lang={translation.language}
              dir={directionOf(translation.language)}
            >
              {invitationTo(translation.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
