import { wordsFor } from './words.ts';

interface ShareLinksProps {
  /** Absolute. */
  address: string;
  headline: string;
  language: string;
}

/** Ways to pass a story on: plain links, so nothing of the places they lead to is loaded before one is followed. */
export function ShareLinks({ address, headline, language }: ShareLinksProps) {
  const words = wordsFor(language);
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(headline)];
  const ways = [
    [words.email, `mailto:?subject=${text}&body=${text}%0A%0A${url}`],
    ['WhatsApp', `https://wa.me/?text=${text}%20${url}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    ['X', `https://x.com/intent/post?text=${text}&url=${url}`],
    ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${url}`],
  ] as const;
  return (
    <nav className="share" aria-label={words.share}>
      <p className="share-title">{words.share}</p>
      <ul>
        {ways.map(([name, href]) => (
          <li key={name}>
            <a className="quiet-link" href={href} rel="noopener nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
