/** The engine met a bug of its own, and cannot be used any more. */
export class EnginePanic extends Error {}

let message = 'The schema engine stopped for a reason it did not tell.';
let isBroken = false;

/**
 * Rejects when the engine panics. A panic reaches JavaScript as a WebAssembly trap without a message, often outside
 * of any promise, where it would end the process before the CLI had its answer.
 *
 * @type {Promise<never>}
 */
const panicked = new Promise((_resolve, reject) => {
  process.on('uncaughtException', (error) => {
    // What is left of a broken engine may throw again.
    if (isBroken) return;
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    isBroken = true;
    reject(new EnginePanic(message, { cause: error }));
  });
});
panicked.catch(() => {});

/** Installs what the engine calls to say why it panics, before it does. */
export function listenForPanics() {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(/** @type {string} */ reason) {
        message = reason;
      },
    },
  });
}

/**
 * @template T
 * @param {() => T | Promise<T>} call to the engine
 * @returns {Promise<T>}
 * @throws {EnginePanic} when the engine panics in the meantime, or did so before
 */
export async function unlessPanicked(call) {
  if (isBroken) throw new EnginePanic(message);
  try {
    return await Promise.race([panicked, Promise.resolve(call())]);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    isBroken = true;
    throw new EnginePanic(message, { cause: error });
  }
}
