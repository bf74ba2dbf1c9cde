import { closeDatabase, db } from '#lib/db.ts';
import { anApp, someCodes } from '#lib/testing/factors.ts';
import { aPasskey } from '#lib/testing/software-passkey.ts';
import type { GivenFactors } from './factors.ts';

const email = process.argv[2] ?? '';
const { id } = await db().person.findUniqueOrThrow({ where: { email }, select: { id: true } });
const passkey = await aPasskey(id);
const given: GivenFactors = {
  secret: (await anApp(id)).secret,
  codes: await someCodes(id),
  passkey: {
    credentialId: Buffer.from(passkey.id, 'base64url').toString('base64'),
    privateKey: passkey.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    userHandle: Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64'),
  },
};
process.stdout.write(JSON.stringify(given));
await closeDatabase();
