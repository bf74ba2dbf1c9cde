/** What an article without a history shows. */
export function NoRevisions() {
  return (
    <p className="max-w-measure text-ink-soft">
      There are no revisions yet. One is made when the story is published, imported or saved under a name, and
      when somebody goes on writing after a pause of ten minutes.
    </p>
  );
}
