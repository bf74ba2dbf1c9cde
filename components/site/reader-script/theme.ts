const KEY = 'theme';
const DARK = '(prefers-color-scheme: dark)';

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
    colourBars(theme ?? (matchMedia(DARK).matches ? 'dark' : 'light'));
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
function colourBars(scheme: string): void {
  const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  const original = (bar: HTMLMetaElement) => (bar.dataset.own ??= bar.content);
  const wanted = bars.find(({ media }) => media.includes(scheme));
  if (wanted === undefined) return;
  const colour = original(wanted);
  const isChosen = document.documentElement.dataset.theme !== undefined;
  for (const bar of bars) {
    const own = original(bar);
    bar.content = isChosen ? colour : own;
  }
}
