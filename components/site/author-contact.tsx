interface AuthorContactProps {
  label: string;
  /** An e-mail address, or a link on the web. */
  contact: string;
}

/** How readers reach an author. */
export function AuthorContact({ label, contact }: AuthorContactProps) {
  const isLink = /^https?:\/\//.test(contact);
  return (
    <p className="author-contact">
      {label}:{' '}
      <a href={isLink ? contact : `mailto:${contact}`} rel={isLink ? 'noopener' : undefined} dir="ltr">
        {isLink ? contact.replace(/^https?:\/\/(?:www\.)?|\/$/g, '') : contact}
      </a>
    </p>
  );
}
