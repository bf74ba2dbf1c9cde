interface FooterContactProps {
  label: string;
  /** Empty for none, as the address. */
  email: string;
  address: string;
}

/** How readers reach the newsroom. */
export function FooterContact({ label, email, address }: FooterContactProps) {
  if (email === '' && address === '') return null;
  return (
    <address className="footer-line">
      <p className="footer-label">{label}</p>
      {email && (
        <a className="footer-link" href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
      )}
      {address && <bdi>{address}</bdi>}
    </address>
  );
}
