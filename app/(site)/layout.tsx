import './site.css';
import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { fontVariables } from '#components/ui/fonts/fonts.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';

/** Nothing is made at build time, when there is no database; finished pages are kept by the front door. */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#121417' },
  ],
};

interface SiteLayoutProps {
  children: ReactNode;
}

/** The document of every reader page, in the publication's language. */
export default async function SiteLayout({ children }: SiteLayoutProps) {
  const { language } = await getSiteIdentity();
  return (
    <html lang={language} dir={directionOf(language)} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
