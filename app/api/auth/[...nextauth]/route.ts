import { answer, refuseOtherThanJson } from '#app/api/answer.ts';
import { handleAuthRequest } from '#lib/auth/next-auth.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';

export const GET = handleAuthRequest;

export function POST(request: Request, context: unknown): Promise<Response> {
  return answer(() => {
    refuseForeignOrigin(request.headers);
    // The library would take forms too.
    refuseOtherThanJson(request.headers);
    return handleAuthRequest(request, context);
  });
}
