import { Outline } from '#components/editor/outline/outline.tsx';
import { Manuscript } from './manuscript.tsx';
import { SidePanel } from './side-panel.tsx';

/** The manuscript and what is known about it, side by side where there is room; else the outline leads. */
export function StoryColumns() {
  return (
    <div className="mx-auto grid max-w-page gap-x-12 gap-y-10 px-4 pt-8 pb-24 max-lg:pt-4 lg:not-group-data-full-screen/room:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-y-4">
        <Outline
          place="top"
          className="mx-auto w-full max-w-measure group-data-full-screen/room:hidden lg:hidden"
        />
        <Manuscript />
      </div>
      <aside
        aria-label="About the story"
        className="border-rule group-data-full-screen/room:hidden max-lg:border-t max-lg:pt-6 lg:border-s lg:ps-6"
      >
        <Outline
          place="side"
          className="sticky top-[var(--room-header)] z-10 mb-5 border-b border-rule bg-paper py-3 max-lg:hidden lg:-mt-3"
        />
        <SidePanel />
      </aside>
    </div>
  );
}
