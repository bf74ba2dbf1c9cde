import './newsroom.css';
import type { Metadata, Viewport } from 'next';
import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { fontVariables } from '#components/ui/fonts/fonts.ts';
import { currentHolder } from '#lib/auth/current-actor.ts';
import type { Theme } from '#lib/people/themes.ts';

/** Every screen of the newsroom depends on who asks. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Newsroom', template: '%s · Newsroom' },
  robots: { index: false, follow: false },
};

const LIGHT = '#ffffff';
const DARK = '#121417';

/** What the browser's own bars are painted with, as the page below. */
export async function generateViewport(): Promise<Viewport> {
  const theme = await shownTheme();
  if (theme !== 'system') return { colorScheme: theme, themeColor: theme === 'dark' ? DARK : LIGHT };
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: LIGHT },
      { media: '(prefers-color-scheme: dark)', color: DARK },
    ],
  };
}

/** The document of every screen of the newsroom, whose own language is English, in the colours that somebody chose. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const theme = await shownTheme();
  return (
    <html lang="en" className={fontVariables} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}

// What fails here fails in the screen too, which then says so; it needs a document to say it in.
async function shownTheme(): Promise<Theme> {
  try {
    return (await currentHolder())?.theme ?? 'system';
  } catch (error) {
    unstable_rethrow(error);
    return 'system';
  }
}
