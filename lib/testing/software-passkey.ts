import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { askForPasskey } from '#lib/auth/factors/check-passkey.ts';
import { db } from '#lib/db.ts';

const SITE = new URL('http://localhost:3000');
const PRESENT_AND_VERIFIED = 0b101;
const PRESENT = 0b001;

/** What a signature says besides what it is asked for. */
interface Signing {
  counter?: number;
  origin?: string;
  rpId?: string;
  isVerified?: boolean;
}

/** Gives somebody a passkey whose device is this process. */
export async function aPasskey(personId: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16).toString('base64url');
  const row = { credentialId: id, publicKey: coseKeyOf(publicKey), counter: 0 };
  await db().passkey.create({
    data: { personId, ...row, transports: ['internal'], name: 'Test' },
    select: { id: true },
  });
  const signChallenge = (challenge: string, signing: Signing = {}) => {
    const { clientData, authenticatorData } = statementOf(challenge, signing);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      },
    };
  };
  return { id, privateKey, sign: signChallenge };
}

/** A key of ES256 as COSE has it (RFC 9053). */
export function coseKeyOf(publicKey: KeyObject): Uint8Array<ArrayBuffer> {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const cose = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  return new Uint8Array(isoCBOR.encode(cose));
}

function statementOf(challenge: string, signing: Signing) {
  const { counter = 0, origin = SITE.origin, rpId = SITE.hostname, isVerified = true } = signing;
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return {
    clientData: Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false })),
    authenticatorData: Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([isVerified ? PRESENT_AND_VERIFIED : PRESENT]),
      count,
    ]),
  };
}

/** A challenge as a browser gets it. */
export async function challengeFor(purpose: 'sign_in' | 'factor' | 'proof', personId: string | null) {
  return (await askForPasskey(purpose, personId, '203.0.113.200')).challenge;
}
