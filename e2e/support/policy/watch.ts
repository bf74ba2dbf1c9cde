import type { BrowserContext } from '@playwright/test';

declare global {
  interface Window {
    tellViolation(what: string): void;
  }
}

/** Notes what a policy stops on any page of a browser, frames included. Returns what was noted so far, a line for each. */
export async function watchPolicy(context: BrowserContext): Promise<() => readonly string[]> {
  const seen: string[] = [];
  await context.exposeBinding('tellViolation', ({ frame }, what: string) => {
    seen.push(`${new URL(frame.url()).pathname}: ${what}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, sample } = event;
      window.tellViolation(`${effectiveDirective} stopped ${blockedURI} of ${sourceFile} ${sample}`);
    });
  });
  // Some things, such as a directive that is not understood, are told there alone.
  context.on('console', (message) => {
    if (/content security policy|permissions policy/i.test(message.text())) seen.push(message.text());
  });
  return () => seen;
}
