import './preview.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fontVariables } from '#components/ui/fonts/fonts.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';

/** What is previewed changes from one visit to the next, and may be gone. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false, nocache: true },
  referrer: 'no-referrer',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The document of stories as readers will see them: theirs, in everything but the address. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { language } = await getSiteIdentity();
  return (
    <html lang={language} dir={directionOf(language)} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
