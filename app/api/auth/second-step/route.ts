import { answer, readJson } from '#app/api/answer.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';
import { sessionTokenOf, signedInResponse } from '#lib/auth/request-session.ts';
import { passSecondStep } from '#lib/auth/sign-in/second-step.ts';
import { visitorOf } from '#lib/auth/sign-in/visitor.ts';

/** Passes the second factor: `{code}`, `{recoveryCode}` or `{passkey}`. Answers with a new session. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeignOrigin(request.headers);
    const factor = await readJson(request);
    return signedInResponse(
      await passSecondStep(sessionTokenOf(request), factor, visitorOf(request.headers)),
    );
  });
}
