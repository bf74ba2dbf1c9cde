// What libraries need to know of the policy of the newsroom's documents. Next runs this once in each of them, before
// any other code of ours.

declare global {
  var __webpack_nonce__: string | undefined;
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// Lets the style elements of dialogs by, which keep the page behind them from scrolling (get-nonce looks here).
globalThis.__webpack_nonce__ = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

// Keeps zod from trying whether it may make code, which the policy stops and reports.
globalThis.__zod_globalConfig = { jitless: true };

export {};
