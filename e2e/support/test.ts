import { type Browser, type BrowserContext, type Page, test as playwright } from '@playwright/test';

/** Playwright's test, whose pages are there only once their scripts work. */
export const test = playwright.extend<object, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        if (options?.javaScriptEnabled !== false) followPages(context);
        return context;
      };
      await use(browser);
    },
    { scope: 'worker' },
  ],
});

function followPages(context: BrowserContext): void {
  context.on('page', (page) => {
    page.goto = thenReady(page, page.goto);
    page.reload = thenReady(page, page.reload);
    page.goBack = thenReady(page, page.goBack);
    page.goForward = thenReady(page, page.goForward);
    page.waitForURL = thenReady(page, page.waitForURL);
  });
}

// A page has loaded some milliseconds before React works in it: a person's key comes later, a journey's need not.
function thenReady<Args extends unknown[], Result>(page: Page, go: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    const result = await go.apply(page, args);
    await page.waitForFunction(isReady);
    return result;
  };
}

/** What React keeps at the document that it works in, of which it says whether it still has to take it over. */
interface ReactDocument {
  stateNode: { current: { memoizedState: { isDehydrated?: boolean } } };
}

// Runs in the page. Readers' pages have nothing of React.
function isReady(): boolean {
  if (document.querySelector('script[src*="/_next/static/"]') === null) return true;
  const key = Object.keys(document).find((name) => name.startsWith('__reactContainer$'));
  const root = key === undefined ? undefined : (Reflect.get(document, key) as ReactDocument);
  return root !== undefined && root.stateNode.current.memoizedState.isDehydrated !== true;
}
