import { scriptAttributes } from '#lib/analytics/marked-script.ts';
import type { AnalyticsChoice } from '#lib/analytics/providers.ts';

interface AnalyticsScriptProps {
  choice: AnalyticsChoice;
}

/** What counts visits, if the newsroom wants them counted: after all else, and by the allow-list alone. */
export function AnalyticsScript({ choice }: AnalyticsScriptProps) {
  const attributes = scriptAttributes(choice);
  return attributes && <script defer {...attributes} />;
}
