import 'server-only';
import sharp from 'sharp';
import { inTurns } from '#lib/shared/in-turn.ts';
import { cardSvg, type SocialCard } from './internal/card-svg.ts';
import { openFaces } from './internal/faces.ts';

// A picture costs a tenth of a second of a core, and anybody can ask for one.
const inTurn = inTurns({ atOnce: 2, waiting: 50 });
const LONGEST_S = 1;

/**
 * What a message or a post shows of a story that has no picture: 1200 x 630, as PNG. Throws TooBusyError when too many are
 * asked for at once.
 */
export function drawSocialCard(card: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const svg = cardSvg(card, await openFaces());
    const png = await sharp(Buffer.from(svg))
      .png({ palette: true, colours: 32 })
      .timeout({ seconds: LONGEST_S })
      .toBuffer();
    return new Uint8Array(png);
  });
}
