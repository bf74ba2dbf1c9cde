import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';
import { isProven } from '#lib/auth/proof.ts';
import { listProofMeans, proveSelf } from '#lib/auth/prove.ts';
import { requestAddress } from '#lib/auth/request-origin.ts';
import { ownerOfRequest } from '#lib/auth/request-session.ts';

/** Whether somebody has proved lately who they are, and how they can. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await ownerOfRequest(request);
    return privateJson({ isProven: isProven(actor), means: await listProofMeans(actor) });
  });
}

/** Proves it anew: `{password}`, `{code}` or `{passkey}`. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeignOrigin(request.headers);
    const actor = await ownerOfRequest(request);
    await proveSelf(actor, await readJson(request), requestAddress(request.headers));
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}
