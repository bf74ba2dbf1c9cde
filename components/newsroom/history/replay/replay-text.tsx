import { PART_LABELS } from '#components/editor/collab/part-labels.ts';
import { Prose } from '#components/prose/prose.tsx';
import type { MarkRenderer } from '#components/prose/renderers.tsx';
import type { StoredNode } from '#lib/content/body.ts';
import type { StoryContent } from '#lib/content/replay/moment.ts';
import { directionOf } from '#lib/shared/language.ts';

type Line = Exclude<keyof StoryContent, 'body'>;

const ABOVE: readonly Line[] = ['kicker', 'headline', 'standfirst', 'datelinePlace', 'datelineAgency'];
const BELOW: readonly Line[] = ['editorsNote', 'internalNote'];

/** A story as it was at a moment, as readers would have got it, and the notes around it. */
export function ReplayText({
  content,
  marks,
  language,
}: {
  content: StoryContent;
  marks: ReadonlyMap<string, MarkRenderer>;
  language: string;
}) {
  const show = (nodes: readonly StoredNode[]) => (
    <Prose body={{ type: 'doc', content: [...nodes] }} marks={marks} language={language} />
  );
  const line = (part: Line) =>
    content[part].length === 0 ? null : (
      <div key={part} className={`replay-${part}`} data-label={PART_LABELS[part].label}>
        {show([{ type: 'paragraph', content: [...content[part]] }])}
      </div>
    );
  return (
    <div lang={language} dir={directionOf(language)} className="replay-text">
      {ABOVE.map(line)}
      <div className="prose">{show(content.body)}</div>
      {BELOW.map(line)}
    </div>
  );
}
