import 'server-only';
import { randomUUID } from 'node:crypto';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { type Drawing, drawAnew } from '#lib/media/draw-anew.ts';
import { PICTURE_BYTES_MAX, PICTURE_SIDE, PICTURE_TOO_LARGE } from '#lib/people/picture.ts';

const DRAWING: Drawing = {
  field: 'picture',
  bytesMax: PICTURE_BYTES_MAX,
  draw: (picture) =>
    picture
      .resize({ width: PICTURE_SIDE, height: PICTURE_SIDE, fit: 'cover' })
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .webp({ quality: 82 }),
  sentences: {
    tooManyBytes: PICTURE_TOO_LARGE,
    svg: 'An SVG can hold scripts. Choose a photograph: a PNG, JPEG or WebP.',
    foreign: 'This file is no PNG, JPEG or WebP, whatever its name says. Save the picture as one of these.',
    tooManyPixels: 'This picture is too large to be opened. Save it with a few hundred pixels in width.',
    damaged: 'This picture is damaged and cannot be opened. Choose another one.',
  },
};

/**
 * Shows a picture of oneself to colleagues, at a new address: the middle of what was uploaded, drawn anew.
 * Throws DomainError `not_allowed`, `invalid_input`.
 */
export function setOwnPicture(actor: Actor, uploaded: Uint8Array): Promise<void> {
  return change(actor, async () => {
    const { data } = await drawAnew(uploaded, DRAWING);
    return { key: randomUUID(), bytes: new Uint8Array(data) };
  });
}

/** Takes one's own picture away. Writes nothing when there is none. Throws DomainError `not_allowed`. */
export function removeOwnPicture(actor: Actor): Promise<void> {
  return change(actor, async () => null);
}

interface Picture {
  key: string;
  bytes: Uint8Array<ArrayBuffer>;
}

function change(actor: Actor, make: () => Promise<Picture | null>): Promise<void> {
  const entry = { action: 'account.edit', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    const picture = await make();
    await inTransaction(async (tx) => {
      const had = (await take(tx, personId)) > 0;
      if (!had && picture === null) return;
      if (picture !== null)
        await tx.personPicture.create({ data: { personId, ...picture }, select: { key: true } });
      // The key stays out of the log: it is the address of the picture.
      await recordAudit(tx, actor, {
        ...entry,
        before: { picture: had },
        after: { picture: picture !== null, ...(had && picture !== null ? { isAnother: true } : {}) },
      });
    });
  });
}

async function take(tx: Transaction, personId: string): Promise<number> {
  // Of two at once the second takes away what the first has put there.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  return (await tx.personPicture.deleteMany({ where: { personId } })).count;
}
