import type { CustomFetch } from 'openid-client';

/** What the provider may answer at most: documents and keys take a few kilobytes. */
const MOST_BYTES = 1024 * 1024;

/** Fetches from the provider: no further than it was sent, and no more than a document can be. */
export const fetchWithin: CustomFetch = async (address, options) => {
  const response = await fetch(address, { ...options, redirect: 'manual' } as RequestInit);
  const { status, headers } = response;
  const isEmpty = response.body === null || [204, 205, 304].includes(status);
  return new Response(isEmpty ? null : await readAtMost(response), { status, headers });
};

async function readAtMost(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('The provider answered with more than a document can be.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
