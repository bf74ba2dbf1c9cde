import type { Comparison } from '#lib/articles/compare.ts';
import { Aside, DELETED_STYLE, INSERTED_STYLE, MarkedRuns } from './marked-runs.tsx';

/** The parts and fields around the body that changed, each by its name. */
export function ChangedFields({ texts, fields }: Pick<Comparison, 'texts' | 'fields'>) {
  if (texts.length + fields.length === 0) return null;
  return (
    <dl className="mb-6 grid gap-3 border-b border-rule pb-5">
      {texts.map(({ label, runs }) => (
        <div key={label}>
          <dt className="text-xs text-ink-faint">{label}</dt>
          <dd dir="auto" className="font-serif text-lg whitespace-pre-wrap wrap-anywhere">
            <MarkedRuns runs={runs} />
          </dd>
        </div>
      ))}
      {fields.map(({ label, before, after }) => (
        <div key={label}>
          <dt className="text-xs text-ink-faint">{label}</dt>
          <dd className="flex flex-wrap gap-x-3 text-sm wrap-anywhere">
            <OneValue value={before} style={DELETED_STYLE} said="was: " as="del" />
            <OneValue value={after} style={INSERTED_STYLE} said="is: " as="ins" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OneValue({
  value,
  style,
  said,
  as: Element,
}: {
  value: string;
  style: string;
  said: string;
  as: 'ins' | 'del';
}) {
  if (value === '') return null;
  return (
    <Element className={style}>
      <Aside>{said}</Aside>
      <bdi>{value}</bdi>
    </Element>
  );
}
