/**
 * Where the row of sections is longer than the screen, offers a button that shows them all; the row can be swiped
 * without it. The button stands over the row's end, so that nothing moves when it comes.
 */
export function offerMenu(): void {
  const menu = document.querySelector<HTMLElement>('.section-nav');
  const list = menu?.querySelector('ul');
  const button = menu?.querySelector('button');
  if (!menu || !list || !button) return;
  const open = (isOpen: boolean) => {
    menu.toggleAttribute('data-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => open(!menu.hasAttribute('data-open')));
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.hasAttribute('data-open')) return;
    open(false);
    button.focus();
  });
  const fit = () => {
    // While all are shown they wrap, and say nothing about the row.
    if (menu.hasAttribute('data-open')) return;
    button.hidden = list.scrollWidth <= list.clientWidth;
  };
  new ResizeObserver(fit).observe(list);
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
