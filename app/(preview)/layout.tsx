import './preview.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteDocument } from '#components/site/site-document.tsx';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

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
  return <SiteDocument site={await getSiteIdentity()}>{children}</SiteDocument>;
}
