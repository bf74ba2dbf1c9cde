import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The script of reader pages as one file, and what names this state of it. */
export interface BundledScript {
  readonly text: string;
  readonly version: string;
}

/** Bundles `main.ts` for browsers. The build does it once; see next.config.js. */
export async function bundleReaderScript(): Promise<BundledScript> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'main.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const text = output[0].code;
  return { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}
