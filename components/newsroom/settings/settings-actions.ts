import type { Outcome } from '#components/ui/form-state.ts';
import type { Scheme } from '#lib/newsroom/look.ts';
import type { PageRole } from '#lib/newsroom/page-roles.ts';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import type { SettingsChange } from '#lib/newsroom/schema.ts';

/** What the screen of settings asks of the server. */
export interface SettingsActions {
  changeSettings(input: SettingsChange): Promise<Outcome<{ version: number }>>;
  beginPage(role: PageRole): Promise<Outcome<NewsroomSettings['pages'][number]>>;
  /** The picture is the form's `file`. */
  setLogo(scheme: Scheme, form: FormData): Promise<Outcome<void>>;
  removeLogo(scheme: Scheme): Promise<Outcome<void>>;
}
