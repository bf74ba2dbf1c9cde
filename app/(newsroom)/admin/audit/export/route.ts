import { answer } from '#app/api/answer.ts';
import { exportAuditLog, type LogFile } from '#lib/audit/commands/export-log.ts';
import type { AuditExport } from '#lib/audit/schema.ts';
import { currentActor } from '#lib/auth/current-actor.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/** The audit log as a file. It is a POST, since taking it out is itself a line of the log. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeignOrigin(request.headers);
    const actor = await currentActor();
    if (actor === null) return new Response(null, { status: 303, headers: { location: SIGN_IN } });
    const { contentType, name, chunks } = await exportAuditLog(actor, await readForm(request));
    return new Response(streamOf(chunks), {
      headers: {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}

const SIGN_IN = '/sign-in?next=/admin/audit';

async function readForm(request: Request): Promise<AuditExport> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    throw new DomainError('invalid_input', 'Send a form, with Content-Type: multipart/form-data.');
  }
  try {
    // The command checks what is in it.
    return Object.fromEntries(await request.formData()) as unknown as AuditExport;
  } catch {
    throw new DomainError('invalid_input', 'The form is not well-formed.');
  }
}

// One piece is made when one is taken, so that a slow reader does not fill the memory.
function streamOf(chunks: LogFile['chunks']): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
