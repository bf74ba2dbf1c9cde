import { PAPERS, type Scheme, type TypePairing } from '#lib/newsroom/look.ts';

/** How an accent looks on a page of the site. What can be said of it in words stands beside it. */
export function ColourCard({
  scheme,
  colour,
  pairing,
}: {
  scheme: Scheme;
  colour: string;
  pairing: TypePairing;
}) {
  const { paper, ink, rule } = PAPERS[scheme];
  return (
    <div
      aria-hidden="true"
      className="grid gap-1 rounded-panel border p-4"
      style={{ background: paper, borderColor: rule, color: ink }}
    >
      <p className="text-xs font-semibold" style={{ color: colour }}>
        Analysis
      </p>
      <p
        className={`text-lg leading-snug font-semibold ${pairing === 'sans_headlines' ? 'font-sans' : 'font-serif'}`}
      >
        Ferries sail again
      </p>
      <p className={pairing === 'sans_text' ? 'font-sans text-sm' : 'font-serif text-base'}>
        The harbour opened at dawn,{' '}
        <span className="underline underline-offset-2" style={{ color: colour }}>
          the port said
        </span>
        .
      </p>
      <p className="mt-1 justify-self-start px-2 py-1 text-xs" style={{ background: colour, color: paper }}>
        Skip to the content
      </p>
    </div>
  );
}
