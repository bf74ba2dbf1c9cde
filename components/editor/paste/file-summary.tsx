import { countWords } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';
import { droppedSentence } from '#lib/import/dropped.ts';
import type { FileStory } from './story-file.ts';

/** What was found in a file, before it is taken into the article. */
export function FileSummary({ file: { name, story } }: { file: FileStory }) {
  const text = plainText(story.body);
  return (
    <section aria-label={`Found in ${name}`} className="border-y border-rule py-3 text-sm">
      <h3 dir="auto" className="font-serif text-lg font-semibold wrap-anywhere">
        {story.headline === '' ? 'No headline' : story.headline}
      </h3>
      {story.standfirst === '' ? null : <p dir="auto">{story.standfirst}</p>}
      <p dir="auto" className="mt-2 line-clamp-4 text-ink-soft wrap-anywhere">
        {text.slice(0, 600)}
      </p>
      <p className="mt-2 text-ink-faint">
        {countWords(text).toLocaleString('en')} words from “{name}”. {droppedSentence(story.dropped)}
      </p>
    </section>
  );
}
