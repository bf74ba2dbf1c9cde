interface FooterProfilesProps {
  label: string;
  /** Absolute addresses on the web. */
  addresses: readonly string[];
}

/** Where the publication is besides, as its own: the far ends can verify it by `rel="me"`. */
export function FooterProfiles({ label, addresses }: FooterProfilesProps) {
  if (addresses.length === 0) return null;
  return (
    <div className="footer-line">
      <p className="footer-label" id="footer-profiles">
        {label}
      </p>
      <ul aria-labelledby="footer-profiles">
        {addresses.map((address) => (
          <li key={address}>
            <a className="footer-link" rel="me" href={address} dir="ltr">
              {shortened(address)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `https://www.example.org/@harbour/` as `example.org/@harbour`. */
function shortened(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}
