import { machineAnswer, nothingThere } from '#app/(site)/machine-answer.ts';
import { getLogo } from '#lib/newsroom/published.ts';

/** A logo of the publication, at an address that is made of its bytes. */
export async function GET(_: Request, { params }: RouteContext<'/media/logo/[file]'>): Promise<Response> {
  const { file } = await params;
  const hash = /^([0-9a-f]{32})\.png$/.exec(file)?.[1];
  const picture = hash === undefined ? null : await getLogo(hash);
  return picture === null ? nothingThere(404, []) : machineAnswer(picture, { type: 'image/png', keys: [] });
}
