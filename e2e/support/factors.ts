import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { CDPSession, Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { spawnNode } from '#server/process/node-child.ts';
import { databaseUrl, secretsOf } from './database.ts';
import type { Newsroom } from './newsroom.ts';

/** What somebody has to prove who they are with, besides a password. */
export interface GivenFactors {
  /** Of an authenticator app, in base32. */
  secret: string;
  codes: string[];
  /** As Chromium's virtual authenticator takes it. */
  passkey: { credentialId: string; privateKey: string; userHandle: string };
}

/** Gives somebody an app, recovery codes and a passkey behind the newsroom's back, as its own commands store them. */
export async function giveFactors(newsroom: Newsroom, email: string): Promise<GivenFactors> {
  const { appPassword, authSecret } = await secretsOf(newsroom);
  const env = {
    DATABASE_URL: await databaseUrl(newsroom, 'app', appPassword),
    AUTH_SECRET: authSecret,
    SITE_URL: newsroom.url,
  };
  const flags = ['--conditions=react-server'];
  const child = spawnNode({ command: ['e2e/support/factors-process.ts', email], flags, env });
  if (!child.stdout || !child.stderr) throw new Error('the process has pipes');
  const ended = once(child, 'exit');
  const [said, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  if (code !== 0) throw new Error(`The factors were not given: ${problem}`);
  return JSON.parse(said) as GivenFactors;
}

/** The code that an app shows at a time. */
export function codeOf({ secret }: GivenFactors, timestamp = Date.now()): string {
  return new TOTP({ secret }).generate({ timestamp });
}

/** Gives a browser a device that makes and uses passkeys at once, for whoever sits there. */
export async function plugInDevice(page: Page): Promise<{ device: CDPSession; authenticatorId: string }> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { device, authenticatorId };
}

/** Puts a passkey into a device that answers for its owner at once. Returns how to speak to that device. */
export async function plugIn(page: Page, { passkey }: GivenFactors, rpId = 'localhost'): Promise<CDPSession> {
  const { device, authenticatorId } = await plugInDevice(page);
  // Each device counts on from the one before, or the newsroom takes it for a copy.
  const signCount = Math.floor(Date.now() / 1000);
  const credential = { ...passkey, isResidentCredential: true, rpId, signCount };
  await device.send('WebAuthn.addCredential', { authenticatorId, credential });
  return device;
}
