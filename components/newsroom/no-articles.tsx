/** What to do when there is no article yet. */
export function NoArticles() {
  return (
    <div className="border-y border-rule py-16 text-center">
      <h2 className="font-serif text-2xl font-semibold">No stories yet</h2>
      <p className="mx-auto mt-3 max-w-measure text-ink-soft">
        Begin with <strong className="font-semibold">New article</strong> and write. If you have copy already,
        choose <strong className="font-semibold">New from text</strong> and paste it, or drop a text file
        here: headline, byline and notes find their places by themselves.
      </p>
    </div>
  );
}
