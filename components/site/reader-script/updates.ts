const EVERY_MS = 60_000;

/**
 * Asks every minute, while the page is looked at, whether its address shows something new by now, and offers to show it:
 * nothing that is being read moves by itself. The browser asks with the ETag of what it has, so the answer is mostly
 * "not modified".
 */
export function watchForUpdates(): void {
  const note = document.querySelector<HTMLElement>('.update-note');
  if (!note) return;
  const shown = newsOf(document);
  note.querySelector('button')?.addEventListener('click', () => location.reload());
  let lastMs = Date.now();
  const look = async () => {
    if (document.hidden || Date.now() - lastMs < EVERY_MS) return;
    lastMs = Date.now();
    const current = await currentPage();
    if (current === null || newsOf(current) === shown) return;
    clearInterval(clock);
    document.removeEventListener('visibilitychange', look);
    note.hidden = false;
  };
  const clock = setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', look);
}

/**
 * What would be news to a reader: the words of a story, or which stories a list leads to. Times on it may change, and
 * so may what is read most.
 */
export function newsOf(page: Document): string {
  const story = page.querySelector('.article');
  const parts = story
    ? story.querySelectorAll('.article-headline, .article-standfirst, .prose > *, .correction-text')
    : page.querySelectorAll('.story-headline a');
  const news = [...parts].filter((part) => part.closest('.most-read') === null);
  return news.map((part) => (story ? part.textContent : part.getAttribute('href'))).join('\n');
}

/** null when it cannot be had: then the page stays as it is. */
async function currentPage(): Promise<Document | null> {
  try {
    const answer = await fetch(location.href, { cache: 'no-cache', credentials: 'omit' });
    // A story that was withdrawn says so at its address.
    const isPage = answer.ok || answer.status === 410;
    return isPage ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}
