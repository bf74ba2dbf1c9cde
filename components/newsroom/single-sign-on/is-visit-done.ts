/** Whether a visit to the provider has come to what it was for, as the server says: a session, or a proof in one. */
export async function isVisitDone(
  purpose: 'sign_in' | 'proof',
  fetch: (address: string) => Promise<Response>,
): Promise<boolean> {
  try {
    const response = await fetch('/api/auth/prove');
    if (!response.ok || purpose === 'sign_in') return response.ok;
    return ((await response.json()) as { isProven: boolean }).isProven;
  } catch {
    return false;
  }
}
