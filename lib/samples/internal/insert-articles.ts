import 'server-only';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { db } from '#lib/db.ts';
import type { SampleArticle } from '#lib/samples/sample-article.ts';

/** An invented article with the address that it has, or will have. */
export interface PlacedArticle extends SampleArticle {
  slug: string;
}

/**
 * Writes articles with their revisions, bylines, tags and addresses: a few statements for all of them, since one by
 * one a hundred thousand would take an hour.
 */
export async function insertArticles(articles: readonly PlacedArticle[]): Promise<void> {
  const rows = JSON.stringify(articles.map(articleRow));
  const revisions = JSON.stringify(articles.flatMap(revisionRows));
  const bylines = articles.flatMap(({ id, profileIds }) => joins('article_id', id, 'profile_id', profileIds));
  const tags = articles.flatMap(({ id, tagIds }) => joins('article_id', id, 'tag_id', tagIds));
  await db().$transaction([
    // Articles and revisions name each other, so they come in one statement.
    db().$executeRaw`
      WITH given AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::article, ${rows}::json)),
      kept AS (
        INSERT INTO revision (id, article_id, number, reason, person_id, created_at, slug, section_id, language, type,
          headline, standfirst, kicker, dateline_place, dateline_agency, byline_text, slugline, source, editors_note,
          internal_note, body, schema_version, text_version, change_kind)
        SELECT r.id, a.id, r.number, r.reason, a.created_by_id, r.created_at, a.slug, a.section_id, a.language, a.type,
          a.headline, a.standfirst, '', a.dateline_place, '', a.byline_text, a.slugline, a.source, '', '', a.body,
          a.schema_version, 0, r.change_kind
        FROM json_populate_recordset(NULL::revision, ${revisions}::json) r JOIN given a ON a.id = r.article_id)
      INSERT INTO article (id, guid, version, slug, section_id, language, type, headline, standfirst, dateline_place,
        byline_text, slugline, source, body, schema_version, planned_words, stage, stage_changed_at,
        stage_changed_by_id, publication, live_revision_id, first_published_at, published_at, updated_at,
        published_version, scheduled_for, scheduled_revision_id, scheduled_by_id, scheduled_version, kill_reason,
        assignee_id, due_at, priority, is_confidential, trashed_at, trashed_by_id, word_count, created_by_id,
        created_at, changed_by_id, changed_at)
      SELECT id, guid, version, slug, section_id, language, type, headline, standfirst, dateline_place, byline_text,
        slugline, source, body, schema_version, planned_words, stage, stage_changed_at, stage_changed_by_id,
        publication, live_revision_id, first_published_at, published_at, updated_at, published_version,
        scheduled_for, scheduled_revision_id, scheduled_by_id, scheduled_version, kill_reason, assignee_id, due_at,
        priority, is_confidential, trashed_at, trashed_by_id, word_count, created_by_id, created_at, changed_by_id,
        changed_at FROM given`,
    db().$executeRaw`
      INSERT INTO article_byline (article_id, profile_id, position)
      SELECT article_id, profile_id, position
      FROM json_populate_recordset(NULL::article_byline, ${JSON.stringify(bylines)}::json)`,
    db().$executeRaw`
      INSERT INTO article_tag (article_id, tag_id, position)
      SELECT article_id, tag_id, position
      FROM json_populate_recordset(NULL::article_tag, ${JSON.stringify(tags)}::json)`,
    db().$executeRaw`
      INSERT INTO revision_byline (revision_id, profile_id, position, role)
      SELECT r.id, b.profile_id, b.position, ''
      FROM json_populate_recordset(NULL::revision, ${revisions}::json) r JOIN article_byline b USING (article_id)`,
    db().$executeRaw`
      INSERT INTO revision_tag (revision_id, tag_id, position)
      SELECT r.id, t.tag_id, t.position
      FROM json_populate_recordset(NULL::revision, ${revisions}::json) r JOIN article_tag t USING (article_id)`,
    db().articleAddress.createMany({ data: articles.filter(hasAddress).map(addressRow) }),
  ]);
}

function hasAddress({ publication }: PlacedArticle): boolean {
  return publication !== 'never';
}

function addressRow({ id, section, slug, publication }: PlacedArticle) {
  const isReserved = publication === 'scheduled';
  return { articleId: id, sectionId: section.id, slug, isCurrent: !isReserved, isReserved };
}

function articleRow(article: PlacedArticle) {
  const last = article.revisions.at(-1)?.id ?? null;
  const { publication, personId, changedAt } = article;
  const version = 1 + article.revisions.length + Number(article.isAhead);
  const isScheduled = publication === 'scheduled';
  return {
    ...wordColumns(article),
    ...deskColumns(article),
    id: article.id,
    guid: article.guid,
    version,
    section_id: article.section.id,
    slug: article.slug,
    stage: article.stage,
    stage_changed_at: changedAt,
    stage_changed_by_id: personId,
    publication,
    live_revision_id: publication === 'live' ? last : null,
    first_published_at: article.firstPublishedAt,
    published_at: article.publishedAt,
    updated_at: article.updatedAt,
    published_version: publication === 'live' ? version - Number(article.isAhead) : null,
    scheduled_for: article.scheduledFor,
    scheduled_revision_id: isScheduled ? last : null,
    scheduled_by_id: isScheduled ? personId : null,
    scheduled_version: isScheduled ? version : null,
    kill_reason: article.killReason,
    created_by_id: personId,
    created_at: article.createdAt,
    changed_by_id: personId,
    changed_at: changedAt,
  };
}

function wordColumns(article: PlacedArticle) {
  return {
    language: article.language,
    type: 'news',
    headline: article.headline,
    standfirst: article.standfirst,
    dateline_place: article.place,
    byline_text: article.bylineText,
    slugline: article.slugline,
    source: article.source,
    body: article.body,
    schema_version: SCHEMA_VERSION,
    word_count: article.wordCount,
  };
}

function deskColumns(article: PlacedArticle) {
  return {
    planned_words: article.plannedWords,
    assignee_id: article.assigneeId,
    due_at: article.dueAt,
    priority: article.priority,
    is_confidential: article.isConfidential,
    trashed_at: article.trashedAt,
    trashed_by_id: article.trashedAt === null ? null : article.personId,
  };
}

function revisionRows({ id, revisions }: PlacedArticle) {
  return revisions.map((revision) => ({
    id: revision.id,
    article_id: id,
    number: revision.number,
    reason: revision.reason,
    created_at: revision.at,
    change_kind: revision.changeKind,
  }));
}

function joins(owner: string, id: string, other: string, others: readonly string[]) {
  return others.map((otherId, position) => ({ [owner]: id, [other]: otherId, position }));
}
