/** Time, chance and names as a browser has them. */
export const browserTime = {
  now: () => Date.now(),
  random: () => Math.random(),
  newId: randomName,
  schedule: (task: () => void, delayMs: number) => {
    const timer = window.setTimeout(task, delayMs);
    return () => window.clearTimeout(timer);
  },
};

// `crypto.randomUUID` is missing where a newsroom runs without https in its own network.
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
