import { ActionButton } from '#components/ui/action-button.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import type { Desk } from '#lib/desk/story.ts';
import { ClaimButton } from './claim-button.tsx';
import type { DeskClock } from './moment-words.ts';
import { RecoveredList } from './recovered-list.tsx';
import { StoryList } from './story-list.tsx';

/** What the desk lets people do. */
export interface DeskActions {
  claim: FormAction;
  markSeen(): Promise<void>;
}

interface BoardProps {
  desk: Desk;
  clock: DeskClock;
  actions: DeskActions;
}

/** Everything that needs somebody, then what others did and what readers see. */
export function DeskBoard(props: BoardProps) {
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-8">
        <NeedsYou {...props} />
        <FreeStories {...props} />
      </div>
      <div className="grid content-start gap-8">
        <AroundYou {...props} />
      </div>
    </div>
  );
}

function NeedsYou({ desk, clock }: BoardProps) {
  const list = { desk, clock };
  const lists = [desk.failed, desk.toReview, desk.sentBack, desk.overdue, desk.dueToday, desk.assigned];
  if (desk.recovered.length === 0 && lists.every(({ stories }) => stories.length === 0)) {
    return (
      <p className="border-y border-rule py-10 text-center text-ink-soft">
        Nothing needs you right now. What is handed to you appears here by itself.
      </p>
    );
  }
  return (
    <>
      <StoryList {...list} name="failed" title="Could not be published" />
      <StoryList {...list} name="toReview" title="To review" />
      <StoryList {...list} name="sentBack" title="Sent back to you" />
      <StoryList {...list} name="overdue" title="Overdue" />
      <StoryList {...list} name="dueToday" title="Due today" />
      <StoryList {...list} name="assigned" title="Assigned to you" />
      <RecoveredList recovered={desk.recovered} />
    </>
  );
}

function FreeStories({ desk, clock, actions }: BoardProps) {
  return (
    <StoryList
      desk={desk}
      clock={clock}
      name="free"
      title="Free to take"
      action={({ id, headline }) => <ClaimButton articleId={id} headline={headline} action={actions.claim} />}
    />
  );
}

function AroundYou({ desk, clock, actions }: BoardProps) {
  const list = { desk, clock };
  const isNews = desk.changed.stories.length > 0;
  return (
    <>
      <StoryList {...list} name="scheduled" title="Scheduled next" empty="Nothing is scheduled." />
      <StoryList {...list} name="live" title="Live right now" empty="Nothing is live yet." />
      <StoryList
        {...list}
        name="changed"
        title="While you were away"
        empty="Nothing that others did is new to you."
        aside={
          isNews ? (
            <ActionButton action={actions.markSeen} variant="quiet">
              I have seen it
            </ActionButton>
          ) : null
        }
      />
    </>
  );
}
