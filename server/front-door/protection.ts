const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];
/** A year and all hosts below this one, as ASVS asks (3.4.1). */
const HSTS = 'max-age=31536000; includeSubDomains';

/** Where browsers tell what a policy has stopped. Below /api, which no page or section can have. */
const REPORTS_ADDRESS = '/api/reports';
const REPORTS_GROUP = 'policy';

/** The end of every policy: the newer way to report, and the one for browsers that do not know it. */
export const REPORT_DIRECTIVES: readonly string[] = [
  `report-uri ${REPORTS_ADDRESS}; report-to ${REPORTS_GROUP}`,
];

/** What is no document, and should do nothing when somebody opens it as one. */
export const NO_DOCUMENT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers of every answer, in Node's flat form, but for the policy, which depends on what is answered. */
export function protection(isHttps: boolean): string[] {
  const headers = [
    ...['X-Content-Type-Options', 'nosniff'],
    ...['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ...['Cross-Origin-Opener-Policy', 'same-origin'],
    ...['Permissions-Policy', PERMISSIONS.map((feature) => `${feature}=()`).join(', ')],
    ...['Reporting-Endpoints', `${REPORTS_GROUP}="${REPORTS_ADDRESS}"`],
  ];
  if (isHttps) headers.push('Strict-Transport-Security', HSTS);
  return headers;
}
