import { Manuscript } from './manuscript.tsx';
import { SidePanel } from './side-panel.tsx';

/** The manuscript and what is known about it, side by side where there is room. */
export function StoryColumns() {
  return (
    <div className="mx-auto grid max-w-page gap-x-12 gap-y-10 px-4 pt-8 pb-24 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Manuscript />
      <aside
        aria-label="About the story"
        className="border-rule max-lg:border-t max-lg:pt-6 lg:border-s lg:ps-6"
      >
        <SidePanel />
      </aside>
    </div>
  );
}
