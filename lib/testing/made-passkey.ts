import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { coseKeyOf } from './software-passkey.ts';

const ORIGIN = 'http://localhost:3000';
const PRESENT_VERIFIED_AND_NEW = 0b1000101;

/** What a browser sends when it has made a passkey for a challenge (WebAuthn, 6.5). */
export function madePasskey(challenge: string, { origin = ORIGIN }: { origin?: string } = {}) {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const authData = Buffer.concat([
    createHash('sha256').update('localhost').digest(),
    Buffer.from([PRESENT_VERIFIED_AND_NEW]),
    Buffer.alloc(4 + 16),
    Buffer.from([0, id.length]),
    id,
    coseKeyOf(publicKey),
  ]);
  const attestation = new Map<string, string | Map<string, string> | Uint8Array>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', new Uint8Array(authData)],
  ]);
  const clientData = JSON.stringify({ type: 'webauthn.create', challenge, origin, crossOrigin: false });
  return {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key' as const,
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(clientData).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
      transports: ['internal'],
    },
  };
}
