import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { FormAction, Outcome } from '#components/ui/form-state.ts';
import type { NewApp } from '#lib/auth/factors/authenticator-app.ts';
import type { NewOwnToken } from '#lib/auth/schema.ts';

/** Recovery codes that are shown this once, or null when those from before stay. */
export interface FirstCodes {
  codes: string[] | null;
}

/** What setting up a second factor asks of the server. */
export interface FactorActions {
  beginApp(): Promise<Outcome<NewApp>>;
  confirmApp(code: string): Promise<Outcome<FirstCodes>>;
  removeApp(): Promise<Outcome<null>>;
  makeCodes(): Promise<Outcome<string[]>>;
  beginPasskey(): Promise<Outcome<PublicKeyCredentialCreationOptionsJSON>>;
  addPasskey(name: string, made: RegistrationResponseJSON): Promise<Outcome<FirstCodes>>;
  renamePasskey(id: string, name: string): Promise<Outcome<null>>;
  removePasskey(id: string): Promise<Outcome<null>>;
}

/** What the rest of one's account asks of the server. */
export interface AccountActions {
  rename: FormAction;
  changePassword(password: string): Promise<Outcome<{ endedSessions: number }>>;
  endSession(id: string): Promise<Outcome<{ endedSessions: number }>>;
  endOtherSessions(): Promise<Outcome<{ endedSessions: number }>>;
  createToken(input: NewOwnToken): Promise<Outcome<{ token: string }>>;
  revokeToken(id: string): Promise<Outcome<null>>;
}
