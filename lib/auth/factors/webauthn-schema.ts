import { z } from 'zod';

const Base64Url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/, 'This is not what a browser sends.');
const Id = z
  .string()
  .min(1)
  .max(1400)
  .regex(/^[\w-]+$/, 'This is not what a browser sends.');
const envelope = {
  id: Id,
  rawId: Id,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

/** What a browser sends when a passkey was made (WebAuthn, 5.1.8). */
export const MadePasskey = z.strictObject({
  ...envelope,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    authenticatorData: Base64Url.optional(),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,30}$/))
      .max(10)
      .optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: Base64Url.optional(),
  }),
});

/** What a browser sends when a passkey has signed. */
export const SignedByPasskey = z.strictObject({
  ...envelope,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.nullish(),
  }),
});
export type SignedByPasskey = z.output<typeof SignedByPasskey>;
