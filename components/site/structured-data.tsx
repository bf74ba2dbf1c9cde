import type { JsonLd } from '#lib/shared/json-ld.ts';
import { inlineJson } from './inline-json.ts';

interface StructuredDataProps {
  data: JsonLd;
}

/** JSON-LD for search engines; browsers neither show nor run it. */
export function StructuredData({ data }: StructuredDataProps) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes and break the JSON; inlineJson makes it safe
      dangerouslySetInnerHTML={{ __html: inlineJson(data) }}
    />
  );
}
