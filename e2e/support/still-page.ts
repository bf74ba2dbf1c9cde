import type { BrowserContext, Page } from '@playwright/test';

/**
 * Small print is set in the faces that a system has: here in those that the site brings along, which are the same
 * everywhere, and all faces are waited for.
 */
const SAME_FACES = '<style>:root{--font-system:"Public Sans","Frank Ruhl Libre"}</style></head>';
const OPTIONAL = /font-display:\s*optional/g;

/** Makes documents look the same on all machines; the context must not mind their policy of styles. */
export async function setInSameFaces(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return await route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(OPTIONAL, 'font-display:block').replace('</head>', SAME_FACES);
    await route.fulfill({ response, body });
  });
}

/** Puts one date in the place of all, since those of a paper in every run are others. */
export async function stopTime(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const time of document.querySelectorAll('time')) {
      time.textContent = time.className === 'river-time' ? '09:30' : '26.11.2026, 09:30';
    }
    for (const day of document.querySelectorAll('.river-date')) day.textContent = '26.11.2026';
    await document.fonts.ready;
  });
}
