import type { PublishedSection } from '#lib/taxonomy/published.ts';

interface SectionNavProps {
  sections: readonly PublishedSection[];
  label: string;
  /** Of the button that shows all of them; the reader's script offers it where the row is too long for the screen. */
  all: string;
  /** Slug of the section that this page is, or belongs to. */
  current?: string | undefined;
}

/** The sections as a row of links, the current one marked for the eye and for screen readers. */
export function SectionNav({ sections, label, all, current }: SectionNavProps) {
  if (sections.length === 0) return null;
  return (
    <nav aria-label={label} className="section-nav">
      <button type="button" className="section-nav-all" aria-controls="sections" aria-expanded={false} hidden>
        {all}
      </button>
      <ul id="sections">
        {sections.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/${slug}`} aria-current={slug === current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
