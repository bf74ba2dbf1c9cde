import './site.css';
import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { AnalyticsScript } from '#components/site/analytics-script.tsx';
import { SiteDocument } from '#components/site/site-document.tsx';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

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

export default async function SiteLayout({ children }: SiteLayoutProps) {
  const site = await getSiteIdentity();
  return (
    <SiteDocument site={site}>
      {children}
      <AnalyticsScript choice={site.analytics} />
    </SiteDocument>
  );
}
