/** Blanks the password in anything that looks like `scheme://user:password@host`. */
export function withoutPasswords(text: string): string {
  return text.replaceAll(/\b([a-z][a-z\d+.-]*:\/\/[^\s:/@]*):[^\s@]+@/gi, '$1:***@');
}

/** Blanks passwords and queries in addresses, keys of the API, e-mail addresses, and what Next says it received. */
export function withoutPrivate(text: string): string {
  return withoutPasswords(text)
    .replaceAll(/\b([a-z][a-z\d+.-]*:\/\/[^\s?#"']*)[?#][^\s"']*/gi, '$1?***')
    .replaceAll(/\bReceived ".*"/g, 'Received "***"')
    .replaceAll(/\bndk_[\w-]+/g, 'ndk_***')
    .replaceAll(/[^\s<>"'`(),:;/@*]+@[^\s<>"'`(),:;/@]+\.[a-z]{2,}\b/gi, '***@***');
}
