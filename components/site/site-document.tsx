import type { ReactNode } from 'react';
import { fontVariables } from '#components/ui/fonts/fonts.ts';
import { accentSheet } from '#lib/newsroom/look.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';

interface SiteDocumentProps {
  site: SiteIdentity;
  children: ReactNode;
}

/** The document of every reader page: in the publication's language, colours and faces. */
export function SiteDocument({ site, children }: SiteDocumentProps) {
  const { language, accents, typePairing } = site;
  const sheet = accentSheet(accents);
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      className={fontVariables}
      data-type-pairing={typePairing}
    >
      <body>
        {sheet && (
          // With a precedence React puts it into the head.
          <style href="accents" precedence="newsroom">
            {sheet}
          </style>
        )}
        {children}
      </body>
    </html>
  );
}
