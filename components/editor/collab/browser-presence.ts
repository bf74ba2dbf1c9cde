import { browserTime } from '#components/newsroom/browser-time.ts';
import { Presence, type PresenceParts } from './presence.ts';
import type { StoryClient } from './story-client.ts';

/** Tells the others about this tab, until the returned `end`. */
export function openPresence(
  address: string,
  own: { clientId: string; mayWrite: boolean },
  story: StoryClient,
): { presence: Presence; end(): void } {
  const presence = new Presence(own.clientId, story, {
    ...browserTime,
    ...telling(address),
    isInText: () => own.mayWrite && isInText(),
  });
  const control = new AbortController();
  const options = { signal: control.signal };
  window.addEventListener('pagehide', () => presence.leave(), options);
  window.addEventListener('pageshow', () => presence.arrive(), options);
  document.addEventListener('focusin', () => presence.move(), options);
  const end = () => {
    control.abort();
    presence.leave();
  };
  return { presence, end };
}

function telling(address: string): Pick<PresenceParts, 'tell' | 'tellLeaving'> {
  return {
    tell: (report) => {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
      // Worth nothing later, so that a failure is no matter.
      void fetch(address, { ...init, body: JSON.stringify(report) }).catch(() => {});
    },
    tellLeaving: (clientId) => {
      const going = JSON.stringify({ clientId, isLeaving: true });
      navigator.sendBeacon(address, new Blob([going], { type: 'application/json' }));
    },
  };
}

function isInText(): boolean {
  return document.activeElement?.closest('.writing-text') != null;
}
