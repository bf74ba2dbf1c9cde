'use client';

import { Plus } from 'lucide-react';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Toolbar } from 'radix-ui';
import { useEffect, useState } from 'react';
import { Menu } from '#components/ui/menu.tsx';
import { onDemand } from '#components/ui/on-demand.tsx';
import { linkToArticle } from './article-link.ts';
import { BLOCKS, type BlockQuestion } from './block-choices.ts';
import { insertEmbed, insertRelatedArticle } from './insert-block.ts';

const EmbedDialog = onDemand(async () => (await import('./embed-dialog.tsx')).EmbedDialog);
const StoryDialog = onDemand(async () => (await import('./story-dialog.tsx')).StoryDialog);

/**
 * The toolbar's menu of blocks, and the dialogs of those that ask for something first. What is possible follows
 * `state`: the view is the same object throughout, so nothing drawn may be read from it.
 */
export function InsertMenu({ view, state }: { view: EditorView | null; state: EditorState | null }) {
  const [question, setQuestion] = useState<BlockQuestion | null>(null);
  // A dialog keeps the focus as long as it is there: the text gets it once the dialog is gone.
  useEffect(() => {
    if (question === null) return;
    return () => view?.focus();
  }, [question, view]);
  const run = (command: Command) => {
    setQuestion(null);
    if (view === null) return;
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const close = () => setQuestion(null);
  return (
    <>
      <Menu
        label="Insert"
        items={BLOCKS.map(({ label, icon, isPossible, run: choose }) => ({
          label,
          icon,
          isDisabled: state === null || !isPossible(state),
          onSelect: () => choose({ run, ask: setQuestion }),
        }))}
        button={(props) => (
          <Toolbar.Button
            {...props}
            className="inline-flex h-8 shrink-0 items-center gap-1 rounded-control px-2 font-sans text-sm text-ink-soft hover:bg-paper-sunk hover:text-ink pointer-coarse:h-11"
          >
            <Plus aria-hidden="true" className="size-4" />
            Insert
          </Toolbar.Button>
        )}
        onClosed={() => (question === null ? view?.focus() : undefined)}
      />
      {question === 'embed' ? (
        <EmbedDialog onClose={close} onInsert={(embed) => run(insertEmbed(embed))} />
      ) : null}
      {question === 'relatedArticle' ? (
        <StoryDialog
          title="Related story"
          hint="Readers see the card once that story is live."
          onClose={close}
          onChoose={(id) => run(insertRelatedArticle(id))}
        />
      ) : null}
      {question === 'articleLink' ? (
        <StoryDialog
          title="Link to a story"
          hint="Readers see the link once that story is live, and plain words until then."
          onClose={close}
          onChoose={(id) => run(linkToArticle(id))}
        />
      ) : null}
    </>
  );
}
