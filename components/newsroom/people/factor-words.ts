/** Which second factors somebody has set up. */
export interface Factors {
  app: boolean;
  passkey: boolean;
}

/** What somebody signs in with besides a password; a dash when that is nothing. */
export function factorWords({ app, passkey }: Factors): string {
  if (app && passkey) return 'App and passkey';
  return app ? 'App' : passkey ? 'Passkey' : 'None';
}
