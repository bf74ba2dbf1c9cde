'use client';

import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

interface ReplaceRowProps {
  text: string;
  /** True while there is nothing to replace. */
  isIdle: boolean;
  onText(text: string): void;
  onReplace(): void;
  onReplaceAll(): void;
}

/** What takes the place of what was found. */
export function ReplaceRow({ text, isIdle, onText, onReplace, onReplaceAll }: ReplaceRowProps) {
  return (
    <div className="mt-1 flex flex-wrap items-center justify-end gap-1">
      <TextInput
        aria-label="Replace with"
        placeholder="Replace with"
        autoComplete="off"
        className="grow basis-full sm:basis-0"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onReplace();
        }}
      />
      {/* Not `disabled`: the button that has just replaced the last match keeps the focus. */}
      <Button aria-disabled={isIdle} onClick={onReplace}>
        Replace
      </Button>
      <Button aria-disabled={isIdle} onClick={onReplaceAll}>
        Replace all
      </Button>
    </div>
  );
}
