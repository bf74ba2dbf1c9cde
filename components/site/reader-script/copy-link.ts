const SAID_FOR_MS = 4000;

/** Makes the button of a story copy its address, and say so. */
export function offerLink(): void {
  const button = document.querySelector<HTMLButtonElement>('.copy-link');
  const said = button?.parentElement?.querySelector<HTMLElement>('[role="status"]');
  if (!button || !said) return;
  button.addEventListener('click', async () => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    const isCopied = await copy(canonical?.href ?? location.href);
    said.textContent = (isCopied ? said.dataset.copied : said.dataset.refused) ?? '';
    setTimeout(() => {
      said.textContent = '';
    }, SAID_FOR_MS);
  });
}

/** A browser gives its clipboard to secure pages alone, and may ask the reader first. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
