const KEY = 'theme';

/** What a reader asked for, on this device alone; null follows the system. THEME_SCRIPT reads it before the first paint. */
function chosenTheme(): 'light' | 'dark' | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    // A browser that keeps nothing for this site.
    return null;
  }
}

function keep(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // It holds for this page, then.
  }
}

/** Makes the choice of the footer work, and carries it into the other tabs of the site. */
export function offerTheme(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('.theme-choice input')];
  const show = (theme: string | null) => {
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    for (const radio of radios) radio.checked = radio.value === (theme ?? 'system');
    colourBars(theme);
  };
  show(chosenTheme());
  for (const radio of radios) {
    radio.addEventListener('change', () => {
      keep(radio.value);
      show(radio.value === 'system' ? null : radio.value);
    });
  }
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) show(chosenTheme());
  });
}

/** The bars of a phone's browser: the page names their colour for each scheme of the system. */
function colourBars(theme: string | null): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    bar.dataset.media ??= bar.getAttribute('media') ?? '';
    const { media } = bar.dataset;
    const chosen = media.includes(`${theme}`) ? 'all' : 'not all';
    bar.setAttribute('media', theme === null ? media : chosen);
  }
}
