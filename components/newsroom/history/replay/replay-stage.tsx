import { useCallback, useMemo, useState } from 'react';
import type { MarkRenderer } from '#components/prose/renderers.tsx';
import type { NamedSource } from '#lib/content/replay/sources.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import type { ChangedPart } from './changed-words.ts';
import { ReplayText } from './replay-text.tsx';
import { sourceSaid } from './said-of-source.ts';
import type { ShownMoment } from './shown-moment.ts';
import { sharesOf, withoutSources, withStretches } from './stretches.ts';
import { WriterHints } from './writer-hints.tsx';
import { WriterLegend } from './writer-legend.tsx';
import { WrittenBy } from './written-by.tsx';

const CHANGED: [string, MarkRenderer] = [
  'changed',
  (_, children) => <mark className="replay-changed">{children}</mark>,
];

/** A moment's text with what changed in it marked, and on demand with who wrote it. */
export function ReplayStage({
  moment,
  changes,
  showsWriters,
  language,
  dates,
}: {
  moment: ShownMoment;
  changes: readonly ChangedPart[];
  showsWriters: boolean;
  language: string;
  dates: DateStyle;
}) {
  const [current, setCurrent] = useState(0);
  const focus = useCallback((order: number) => setCurrent(order), []);
  const { sources } = moment;
  const content = useMemo(() => {
    const changed = changes.map((change) => [change.part, change.content]);
    const marked = { ...moment.content, ...Object.fromEntries(changed) };
    return showsWriters ? withStretches(marked, sources) : withoutSources(marked);
  }, [moment, changes, showsWriters, sources]);
  const marks = new Map([CHANGED]);
  if (showsWriters) marks.set('source', writtenBy(sources, current, dates));
  const text = <ReplayText content={content} marks={marks} language={language} />;
  if (!showsWriters) return text;
  return (
    <div className="grid gap-4">
      <WriterLegend shares={sharesOf(moment.content, sources)} />
      <WriterHints onFocus={focus}>{text}</WriterHints>
    </div>
  );
}

function writtenBy(sources: readonly NamedSource[], current: number, dates: DateStyle): MarkRenderer {
  return function renderWriter({ attrs }, children) {
    const source = sources[Number(attrs?.source)];
    if (!source) return children;
    const stretch = { order: Number(attrs?.order), isNew: attrs?.isNew === true };
    return (
      <WrittenBy
        source={source}
        said={sourceSaid(source, dates)}
        stretch={stretch}
        isCurrent={stretch.order === current}
      >
        {children}
      </WrittenBy>
    );
  };
}
