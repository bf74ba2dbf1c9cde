import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';
import { sessionTokenOf, signedInResponse, signedOutResponse } from '#lib/auth/request-session.ts';
import { closeSession } from '#lib/auth/sessions.ts';
import { passSecondStep, pendingHolder, secondMeans } from '#lib/auth/sign-in/second-step.ts';
import { visitorOf } from '#lib/auth/sign-in/visitor.ts';

/** By which means this browser can pass the second factor that its sign-in waits for; null when none is due. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const holder = await pendingHolder(sessionTokenOf(request));
    return privateJson({ means: holder?.personId ? await secondMeans(holder.personId) : null });
  });
}

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

/** Gives the sign-in up: signs out. */
export function DELETE(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeignOrigin(request.headers);
    const token = sessionTokenOf(request);
    if (token !== null) await closeSession(token);
    return signedOutResponse();
  });
}
