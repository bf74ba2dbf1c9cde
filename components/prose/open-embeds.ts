/**
 * Opens the cards of embeds in place when a reader presses one; without it they are plain links. Runs in the browser
 * as a script of its own, from the text of this function: so it uses nothing from outside itself.
 */
export function openEmbeds(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-frame]') : null;
    const card = link?.parentElement;
    // With a modifier a reader asks for the page itself, in a tab or a window.
    const wantsPage = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || !card || wantsPage) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.title = link.textContent ?? '';
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
    frame.src = link.dataset.frame ?? '';
    // It said what pressing would mean.
    card.querySelector('small')?.remove();
    card.prepend(frame);
    frame.focus();
    // The link stays as the way to the piece's own page.
    delete link.dataset.frame;
  });
}
