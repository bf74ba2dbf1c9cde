'use client';

import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect } from 'react';
import { linkToArticle } from './article-link.ts';
import type { BlockQuestion } from './block-choices.ts';
import { insteadOfTyped } from './block-menu-plugin.ts';
import { EmbedDialog } from './embed-dialog.tsx';
import { insertEmbed, insertRelatedArticle } from './insert-block.ts';
import { StoryDialog } from './story-dialog.tsx';

const insertNothing: Command = (state, dispatch) => {
  dispatch?.(state.tr);
  return true;
};

/** The dialogs of blocks that ask for something first, whichever menu they were chosen from. */
export function BlockQuestions({
  view,
  question,
  onClose,
}: {
  view: EditorView;
  question: BlockQuestion;
  onClose(): void;
}) {
  // A dialog keeps the focus as long as it is there: the text gets it once the dialog is gone.
  useEffect(() => () => view.focus(), [view]);
  const run = (command: Command) => {
    insteadOfTyped(command)(view.state, view.dispatch, view);
    onClose();
  };
  const close = () => run(insertNothing);
  if (question === 'embed') {
    return <EmbedDialog onClose={close} onInsert={(embed) => run(insertEmbed(embed))} />;
  }
  return question === 'relatedArticle' ? (
    <StoryDialog
      title="Related story"
      hint="Readers see the card once that story is live."
      onClose={close}
      onChoose={(id) => run(insertRelatedArticle(id))}
    />
  ) : (
    <StoryDialog
      title="Link to a story"
      hint="Readers see the link once that story is live, and plain words until then."
      onClose={close}
      onChoose={(id) => run(linkToArticle(id))}
    />
  );
}
