import type { ReactNode } from 'react';
import { readerFonts } from '#components/ui/fonts/reader-fonts.ts';
import { accentSheet } from '#lib/newsroom/look.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';
import { ReaderScripts } from './reader-scripts.tsx';

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
      className={readerFonts}
      data-type-pairing={typePairing}
      // A script marks it with the theme before the framework sees it.
      suppressHydrationWarning
    >
      <body>
        {sheet && (
          // With a precedence React puts it into the head.
          <style href="accents" precedence="newsroom">
            {sheet}
          </style>
        )}
        <ReaderScripts isCounted={site.analytics.provider !== ''} />
        {children}
      </body>
    </html>
  );
}
