import 'server-only';
import { deviceCookie } from '#lib/auth/known-device.ts';
import { readCookie } from '#lib/auth/request-cookie.ts';
import { requestAddress, requestOrigin, requestProgram } from '#lib/auth/request-origin.ts';

/** Whoever asks to be let in: nothing of it is proved. */
export interface Visitor {
  /** For the audit log. */
  origin: string;
  address: string;
  userAgent: string;
  /** What the browser keeps of earlier sign-ins. */
  device: string | undefined;
}

/** The visitor behind a request. */
export function visitorOf(headers: Headers): Visitor {
  return {
    origin: requestOrigin(headers),
    address: requestAddress(headers),
    userAgent: requestProgram(headers),
    device: readCookie(headers, deviceCookie().name) ?? undefined,
  };
}
