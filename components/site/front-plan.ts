/** The places of a front; every story has exactly one. */
export interface FrontPlan<Story> {
  lead: Story | undefined;
  /** Beside the lead: none when it stands alone, at most two, which are as tall as it is. */
  beside: readonly Story[];
  /** A row of three or four below: fewer would leave a hole, so they go to the river. */
  row: readonly Story[];
  river: readonly Story[];
}

const BESIDE_MAX = 2;
const ROW_MIN = 3;
const ROW_MAX = 4;

/** Lays stories out in the order given, which is the order of their weight. */
export function planFront<Story>(stories: readonly Story[]): FrontPlan<Story> {
  const [lead, ...others] = stories;
  const beside = others.slice(0, BESIDE_MAX);
  const below = others.slice(BESIDE_MAX);
  const row = below.length >= ROW_MIN ? below.slice(0, ROW_MAX) : [];
  return { lead, beside, row, river: below.slice(row.length) };
}
