'use client';

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import { type FormAction, type FormState, NOTHING_WRONG } from './form-state.ts';
import { Notice } from './notice.tsx';

/**
 * The one form of the newsroom: sends to an action, keeps what was typed when it is refused, and moves the focus
 * to the first control that is wrong. Controls are named as the fields of the action's answer.
 */
export function ActionForm({
  action,
  children,
}: {
  action: FormAction;
  children(state: FormState, isPending: boolean): ReactNode;
}) {
  const [state, send, isPending] = useActionState(action, NOTHING_WRONG);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.message === '') return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid]');
    wrong?.focus({ preventScroll: true });
    // Far from the button, perhaps, with the sentence about it below; what is wrong with all of it is said at the top.
    (wrong ?? form.current?.querySelector('[role="alert"]'))?.scrollIntoView({ block: 'center' });
  }, [state]);
  return (
    <form
      ref={form}
      action={send}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        // React would empty the form after its action; what a person typed stays theirs.
        event.preventDefault();
        const content = new FormData(event.currentTarget);
        if (!isPending) startTransition(() => send(content));
      }}
    >
      {state.message !== '' && Object.keys(state.fields).length === 0 ? (
        <Notice tone="danger">{state.message}</Notice>
      ) : null}
      {children(state, isPending)}
    </form>
  );
}
