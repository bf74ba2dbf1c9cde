declare global {
  interface Window {
    /** Each key: when it was pressed, in milliseconds since 1970, and how long scripts and layout worked on it. */
    keys: { at: number; workMs: number }[];
    /** When each letter that somebody else typed was painted, in milliseconds since 1970. */
    paintedAt: number[];
    /** When the story could be typed into, in milliseconds since the page was asked for. */
    editableAt: number;
  }
}

// These run in a page: nothing from outside of them is there.

/** Notes the keys pressed from now on in `window.keys`. */
export function noteKeys(): void {
  window.keys = [];
  const body = document.querySelector('.ProseMirror .story-body');
  const onKey = (event: KeyboardEvent) => {
    const begun = performance.now();
    const done = new MessageChannel();
    // In a task of its own, so that what React does about the key is in it.
    done.port1.onmessage = () => {
      document.body.getBoundingClientRect();
      window.keys.push({ at: performance.timeOrigin + event.timeStamp, workMs: performance.now() - begun });
    };
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done.port2.postMessage(null);
    });
    if (body) observer.observe(body, { subtree: true, childList: true, characterData: true });
  };
  document.addEventListener('keydown', onKey, { capture: true });
}

/** Notes in `window.paintedAt` when the letters Q are painted that come into the text from now on. */
export function noteScreen(): void {
  window.paintedAt = [];
  const body = document.querySelector('.ProseMirror .story-body');
  const count = () => (body?.textContent ?? '').split('Q').length - 1;
  const before = count();
  const onPainted = (letters: number) => {
    while (window.paintedAt.length < letters) {
      window.paintedAt.push(performance.timeOrigin + performance.now());
    }
  };
  const observer = new MutationObserver(() => {
    const letters = count() - before;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => onPainted(letters);
      painted.port2.postMessage(null);
    });
  });
  if (body) observer.observe(body, { subtree: true, childList: true, characterData: true });
}

/** Notes in `window.editableAt` when the story can be typed into; runs before the page does. */
export function noteEditable(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.ProseMirror[contenteditable="true"]')) return;
    window.editableAt = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['contenteditable'] });
}
