import { counted } from '#components/newsroom/admin/counted.ts';
import type { InHand } from '#lib/articles/queries/in-hand.ts';

/** How much somebody has in hand, in a sentence. */
export function inHandWords({ begun, assigned }: InHand): string {
  if (begun + assigned === 0) return 'Nothing is in their hands.';
  const parts = [
    ...(assigned > 0 ? [`${counted(assigned, 'story is', 'stories are')} assigned to them`] : []),
    ...(begun > 0
      ? [`${counted(begun, 'story', 'stories')} they began ${begun === 1 ? 'was' : 'were'} never published`]
      : []),
  ];
  return `${parts.join(', and ')}.`;
}
