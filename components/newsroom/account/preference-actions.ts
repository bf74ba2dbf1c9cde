import type { Outcome } from '#components/ui/form-state.ts';
import type { Theme } from '#lib/people/themes.ts';

/** What people choose for themselves, as the pages offer it. */
export interface PreferenceActions {
  chooseTheme(theme: Theme): Promise<Outcome<null>>;
  /** An IANA name; empty for the newsroom's. */
  chooseZone(timeZone: string): Promise<Outcome<null>>;
  /** A picture as `file`. */
  setPicture(form: FormData): Promise<Outcome<null>>;
  removePicture(): Promise<Outcome<null>>;
}
