import { FileText, Plus } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';

/** Begins an article, empty or from text; either goes on to its writing room. */
export function NewArticleButtons({
  onNew,
  onNewFromText,
}: {
  onNew(): Promise<void>;
  onNewFromText(): Promise<void>;
}) {
  return (
    <div className="flex flex-wrap gap-2">
      <ActionButton action={onNewFromText}>
        <FileText aria-hidden="true" className="size-4" />
        New from text
      </ActionButton>
      <ActionButton action={onNew} variant="primary">
        <Plus aria-hidden="true" className="size-4" />
        New article
      </ActionButton>
    </div>
  );
}
