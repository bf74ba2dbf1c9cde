/**
 * Where the row of sections is longer than the screen, gives it a button that shows them all; the row can be swiped
 * without it. The button stands over the row's end, so that nothing moves when it comes.
 */
export function offerMenu(): void {
  const menu = document.querySelector<HTMLElement>('.section-nav');
  const list = menu?.querySelector('ul');
  if (!menu || !list) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'section-nav-all';
  button.textContent = menu.dataset.all ?? '';
  list.id ||= 'sections';
  button.setAttribute('aria-controls', list.id);
  const open = (isOpen: boolean) => {
    menu.toggleAttribute('data-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  open(false);
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
  menu.prepend(button);
  new ResizeObserver(fit).observe(list);
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
