/** The state of what the site needs to answer, as `/readyz` shows it. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
}

/** A check resolves when all is well and rejects when it is not. */
export type Check = () => Promise<unknown>;

interface Options {
  /** By the name that `/readyz` shows. */
  readonly checks: Readonly<Record<string, Check>>;
  readonly nowMs: () => number;
  readonly keepMs?: number;
  readonly timeoutMs?: number;
}

/** Runs the checks at most once in `keepMs`, however often it is asked and by however many at a time. */
export function readiness({
  checks,
  nowMs,
  keepMs = 1000,
  timeoutMs = 2000,
}: Options): () => Promise<Readiness> {
  let latest: Promise<Readiness> | null = null;
  let takenAtMs = 0;
  return () => {
    if (latest === null || nowMs() - takenAtMs >= keepMs) {
      takenAtMs = nowMs();
      latest = runAll(checks, timeoutMs);
    }
    return latest;
  };
}

async function runAll(checks: Readonly<Record<string, Check>>, timeoutMs: number): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await outcome(check, timeoutMs)] as const),
  );
  return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
}

async function outcome(check: Check, timeoutMs: number): Promise<'ok' | 'failing'> {
  const { promise: late, resolve } = Promise.withResolvers<'failing'>();
  const timer = setTimeout(() => resolve('failing'), timeoutMs);
  const checked = check().then(
    () => 'ok' as const,
    () => 'failing' as const,
  );
  const result = await Promise.race([checked, late]);
  clearTimeout(timer);
  return result;
}
