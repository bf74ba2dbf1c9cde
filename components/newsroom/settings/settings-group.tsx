import { type ReactNode, useId } from 'react';

/** Settings that belong together, under a heading beside them where there is room. */
export function SettingsGroup({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-4 border-t border-rule py-8 md:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-lg font-semibold wrap-anywhere">
          {title}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{lead}</p>
      </div>
      <div className="grid content-start gap-6">{children}</div>
    </section>
  );
}
