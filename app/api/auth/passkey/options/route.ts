import { z } from 'zod';
import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { askForPasskey } from '#lib/auth/factors/check-passkey.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';
import { requestAddress } from '#lib/auth/request-origin.ts';
import { ownerOfRequest, sessionTokenOf } from '#lib/auth/request-session.ts';
import { pendingHolder } from '#lib/auth/sign-in/second-step.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

const Asked = z.strictObject({ purpose: z.enum(['sign_in', 'factor', 'proof']) });

/** A challenge for a passkey, once and for one purpose. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeignOrigin(request.headers);
    const { purpose } = parseInput(Asked, await readJson(request));
    const personId = await personFor(purpose, request);
    return privateJson(await askForPasskey(purpose, personId, requestAddress(request.headers)));
  });
}

async function personFor(
  purpose: z.output<typeof Asked>['purpose'],
  request: Request,
): Promise<string | null> {
  if (purpose === 'sign_in') return null;
  const actor =
    purpose === 'factor' ? await pendingHolder(sessionTokenOf(request)) : await ownerOfRequest(request);
  if (actor?.personId) return actor.personId;
  throw new DomainError('not_signed_in', 'Your sign-in has taken too long, or has ended. Sign in again.');
}
