import './(site)/site.css';
import type { Metadata } from 'next';
import { wordsFor } from '#components/site/words.ts';
import { readerFonts } from '#components/ui/fonts/reader-fonts.ts';

const words = wordsFor('en');

export const metadata: Metadata = { title: words.notFoundTitle };

/** Made for each request, so that its scripts bear the word of the policy that comes with it. */
export const dynamic = 'force-dynamic';

/** For addresses that no route has. It is shown also before there is a publication, so it does not name it. */
export default function GlobalNotFound() {
  return (
    <html lang="en" className={readerFonts}>
      <body>
        <main className="site">
          <div className="notice">
            <h1 className="notice-title">{words.notFoundTitle}</h1>
            <p>{words.notFoundText}</p>
            <p>
              <a href="/">{words.toFront}</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
