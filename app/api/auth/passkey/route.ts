import { z } from 'zod';
import { answer, readJson } from '#app/api/answer.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';
import { sessionTokenOf, signedInResponse } from '#lib/auth/request-session.ts';
import { closeSession } from '#lib/auth/sessions.ts';
import { enterByPasskey } from '#lib/auth/sign-in/by-passkey.ts';
import { visitorOf } from '#lib/auth/sign-in/visitor.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

const Signed = z.strictObject({ passkey: z.unknown() });

/** Signs in by what a passkey has signed. Answers with a new session; whatever the browser had before ends. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeignOrigin(request.headers);
    const { passkey } = parseInput(Signed, await readJson(request));
    const entered = await enterByPasskey(passkey, visitorOf(request.headers));
    const before = sessionTokenOf(request);
    if (before !== null) await closeSession(before);
    return signedInResponse(entered);
  });
}
