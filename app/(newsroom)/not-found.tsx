import Link from 'next/link';
import { Door } from '#components/newsroom/door.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';

/** The screen for what does not exist or is not this person's to see; the two look alike on purpose. */
export default function NewsroomNotFound() {
  return (
    <Door
      title="Not here"
      lead="There is nothing at this address, or it is not yours to see. Check the link, or look for it among the articles."
    >
      <Link href="/admin/articles" className={buttonStyle('primary')}>
        All articles
      </Link>
    </Door>
  );
}
