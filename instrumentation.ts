/** Begins what the newsroom does by itself. Next calls this once, when its server starts, and not while it builds. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: no setting of ours; Next writes the value in and drops the rest for its edge runtime, which has no database.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { keepNewsroom } = await import('#lib/schedule/keep-newsroom.ts');
  keepNewsroom();
}
