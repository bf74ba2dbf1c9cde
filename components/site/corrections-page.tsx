import type { ListedCorrection } from '#lib/articles/published/corrections.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';
import { CorrectionNote } from './correction-note.tsx';
import { PageHeader } from './page-header.tsx';
import { Paging } from './paging.tsx';
import { wordsFor } from './words.ts';

interface CorrectionsPageProps {
  site: SiteIdentity;
  /** Newest first. */
  corrections: readonly ListedCorrection[];
  /** Where the next older ones are, when there are any. */
  olderAddress?: string | undefined;
}

/** Every correction of a story that is up, each with the story it is about. */
export function CorrectionsPage({ site, corrections, olderAddress }: CorrectionsPageProps) {
  const words = wordsFor(site.language);
  return (
    <>
      <PageHeader title={words.corrections} summary={words.correctionsSummary} />
      {corrections.length === 0 && <p className="nothing-yet">{words.noCorrections}</p>}
      <ol className="corrections-list">
        {corrections.map((correction) => (
          <Entry key={correction.id} correction={correction} timeZone={site.timeZone} />
        ))}
      </ol>
      <Paging older={olderAddress ? { address: olderAddress, words: words.olderCorrections } : undefined} />
    </>
  );
}

function Entry({ correction, timeZone }: { correction: ListedCorrection; timeZone: string }) {
  const { story } = correction;
  const { language } = story;
  return (
    <li lang={language} dir={directionOf(language)}>
      <h2 className="story-headline">
        <a href={story.address}>{story.headline}</a>
      </h2>
      <CorrectionNote correction={correction} style={{ language, timeZone }} />
    </li>
  );
}
