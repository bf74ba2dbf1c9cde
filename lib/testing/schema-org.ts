/** A type of schema.org: what it is a kind of, and the properties that it adds with what each may hold. */
interface SchemaType {
  is?: string;
  has: Readonly<Record<string, readonly string[]>>;
}

/**
 * The part of the vocabulary of schema.org (version 29) that our pages use, written off its pages: for each property the
 * types that it may hold. `query-input` is Google's annotation of an action.
 */
const TYPES: Readonly<Record<string, SchemaType>> = {
  Thing: {
    has: {
      name: ['Text'],
      url: ['URL'],
      description: ['Text'],
      image: ['URL', 'ImageObject'],
      sameAs: ['URL'],
      mainEntityOfPage: ['URL', 'CreativeWork'],
      potentialAction: ['Action'],
    },
  },
  CreativeWork: {
    is: 'Thing',
    has: {
      headline: ['Text'],
      author: ['Organization', 'Person'],
      publisher: ['Organization', 'Person'],
      datePublished: ['Date', 'DateTime'],
      dateModified: ['Date', 'DateTime'],
      inLanguage: ['Language', 'Text'],
      keywords: ['Text', 'URL'],
      isPartOf: ['CreativeWork', 'URL'],
      isAccessibleForFree: ['Boolean'],
      correction: ['CorrectionComment', 'Text', 'URL'],
      text: ['Text'],
      mainEntity: ['Thing'],
      thumbnailUrl: ['URL'],
      translationOfWork: ['CreativeWork'],
      workTranslation: ['CreativeWork'],
    },
  },
  Article: {
    is: 'CreativeWork',
    has: { articleSection: ['Text'], articleBody: ['Text'], wordCount: ['Integer'] },
  },
  NewsArticle: { is: 'Article', has: { dateline: ['Text'], printSection: ['Text'] } },
  AnalysisNewsArticle: { is: 'NewsArticle', has: {} },
  OpinionNewsArticle: { is: 'NewsArticle', has: {} },
  ReportageNewsArticle: { is: 'NewsArticle', has: {} },
  Comment: { is: 'CreativeWork', has: {} },
  CorrectionComment: { is: 'Comment', has: {} },
  WebSite: { is: 'CreativeWork', has: {} },
  WebPage: { is: 'CreativeWork', has: { breadcrumb: ['BreadcrumbList', 'Text'] } },
  AboutPage: { is: 'WebPage', has: {} },
  ContactPage: { is: 'WebPage', has: {} },
  CollectionPage: { is: 'WebPage', has: {} },
  ProfilePage: { is: 'WebPage', has: {} },
  ImageObject: { is: 'CreativeWork', has: { contentUrl: ['URL'], width: ['Integer'], height: ['Integer'] } },
  ItemList: {
    is: 'Thing',
    has: { itemListElement: ['ListItem', 'Text', 'Thing'], numberOfItems: ['Integer'] },
  },
  BreadcrumbList: { is: 'ItemList', has: {} },
  ListItem: { is: 'Thing', has: { position: ['Integer', 'Text'], item: ['Thing', 'URL'] } },
  Person: { is: 'Thing', has: { jobTitle: ['Text'], email: ['Text'] } },
  Organization: {
    is: 'Thing',
    has: {
      logo: ['ImageObject', 'URL'],
      correctionsPolicy: ['CreativeWork', 'URL'],
      ethicsPolicy: ['CreativeWork', 'URL'],
      publishingPrinciples: ['CreativeWork', 'URL'],
      contactPoint: ['ContactPoint'],
      email: ['Text'],
    },
  },
  ContactPoint: { is: 'Thing', has: { contactType: ['Text'], email: ['Text'] } },
  NewsMediaOrganization: { is: 'Organization', has: { masthead: ['CreativeWork', 'URL'] } },
  Action: { is: 'Thing', has: { target: ['EntryPoint', 'URL'] } },
  SearchAction: { is: 'Action', has: { query: ['Text'], 'query-input': ['Text'] } },
  EntryPoint: { is: 'Thing', has: { urlTemplate: ['Text'] } },
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const LITERALS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/./.test(value) && URL.canParse(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => Number.isInteger(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  DateTime: (value) => typeof value === 'string' && INSTANT.test(value),
};

/** What is wrong with a document of JSON-LD by the vocabulary: sentences, none when it is right. */
export function schemaFaults(document: unknown): string[] {
  if (!isObject(document)) return ['The document is no object.'];
  if (document['@context'] !== 'https://schema.org')
    return ['The document does not say that it is of schema.org.'];
  const { '@context': _, '@graph': graph, ...node } = document;
  const nodes = Array.isArray(graph) ? graph : [node];
  return nodes.flatMap((each, index) => nodeFaults(each, `node ${index + 1}`));
}

function nodeFaults(node: unknown, place: string): string[] {
  if (!isObject(node)) return [`${place} is no object.`];
  const { '@type': type, '@id': id, ...properties } = node;
  if (id !== undefined && !LITERALS.URL?.(id)) return [`${place} has an @id that is no address.`];
  // Only a name for what another node says.
  if (type === undefined && id !== undefined && Object.keys(properties).length === 0) return [];
  if (typeof type !== 'string' || !(type in TYPES))
    return [`${place} is of the unknown type ${String(type)}.`];
  return Object.entries(properties).flatMap(([name, value]) => {
    const here = `${place} (${type}).${name}`;
    const range = rangeOf(type, name);
    if (!range) return [`${here} is no property of it.`];
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0) return [`${here} is empty.`];
    return values.flatMap((each) => valueFaults(each, range, here));
  });
}

function valueFaults(value: unknown, range: readonly string[], place: string): string[] {
  if (!isObject(value)) {
    return range.some((type) => LITERALS[type]?.(value))
      ? []
      : [`${place} cannot hold ${JSON.stringify(value)}, but ${range.join(' or ')}.`];
  }
  const { '@type': type } = value;
  const isReference = type === undefined && '@id' in value;
  if (!isReference && !range.some((allowed) => kindsOf(String(type)).includes(allowed))) {
    return [`${place} cannot hold a ${String(type)}, but ${range.join(' or ')}.`];
  }
  return nodeFaults(value, place);
}

function rangeOf(type: string, property: string): readonly string[] | undefined {
  return kindsOf(type)
    .map((kind) => TYPES[kind]?.has[property])
    .find((range) => range !== undefined);
}

/** A type and all that it is a kind of. */
function kindsOf(type: string | undefined): string[] {
  return type !== undefined && type in TYPES ? [type, ...kindsOf(TYPES[type]?.is)] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
