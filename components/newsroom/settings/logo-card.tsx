import { PAPERS, type Scheme } from '#lib/newsroom/look.ts';

/** How a logo looks on a page of the site. */
export function LogoCard({ scheme, address, isOwn }: { scheme: Scheme; address: string; isOwn: boolean }) {
  const { paper, rule } = PAPERS[scheme];
  return (
    <div className="rounded-panel border p-4" style={{ background: paper, borderColor: rule }}>
      <img
        src={address}
        alt={scheme === 'light' ? 'The logo on light pages' : 'The logo on dark pages'}
        className={`h-12 max-w-full object-contain object-left rtl:object-right ${isOwn ? '' : 'rounded-control px-2 py-1'}`}
        style={isOwn ? {} : { background: PAPERS.light.paper }}
      />
    </div>
  );
}
