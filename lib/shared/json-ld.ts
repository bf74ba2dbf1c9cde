/** A schema.org node or graph as JSON-LD; without undefined values, ready to be printed. */
export type JsonLd = Readonly<Record<string, unknown>>;
