import type { SiteIdentity, SiteLogo } from '#lib/newsroom/published.ts';

interface NameplateProps {
  site: Pick<SiteIdentity, 'name' | 'logos'>;
}

/** What the publication is called, or the logo that says it, as the way to the front page. */
export function Nameplate({ site: { name, logos } }: NameplateProps) {
  const { light, dark } = logos;
  return (
    <a className="nameplate-link" href="/">
      {light === null ? name : <Logo name={name} light={light} dark={dark} />}
    </a>
  );
}

// Which of two is shown depends on what a reader chose, which `<picture>` does not know. The other is not fetched, since
// it is lazy and takes no room. One alone stands on paper that is always light.
function Logo({ name, light, dark }: { name: string; light: SiteLogo; dark: SiteLogo | null }) {
  if (dark === null) return <Picture name={name} logo={light} className="logo logo-alone" />;
  return (
    <>
      <Picture name={name} logo={light} className="logo logo-light" isLazy />
      <Picture name={name} logo={dark} className="logo logo-dark" isLazy />
    </>
  );
}

interface PictureProps {
  name: string;
  logo: SiteLogo;
  className: string;
  isLazy?: boolean;
}

function Picture({ name, logo, className, isLazy = false }: PictureProps) {
  return (
    <img
      className={className}
      src={logo.address}
      alt={name}
      width={logo.width}
      height={logo.height}
      loading={isLazy ? 'lazy' : 'eager'}
    />
  );
}
