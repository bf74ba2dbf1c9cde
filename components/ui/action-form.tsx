'use client';

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import { type FormAction, type FormState, NOTHING_WRONG } from './form-state.ts';
import { Notice } from './notice.tsx';
import { useProve } from './prove.ts';

/**
 * The one form of the newsroom: sends to an action, keeps what was typed when it is refused, and moves the focus
 * to the first control that is wrong. Controls are named as the fields of the action's answer. Where a proof is asked for,
 * it has whoever is there prove who they are and sends the same again.
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
  const sent = useRef<FormData>(null);
  const prove = useProve();
  // The action has ended by then: one that waited for a person would hold up every other change of the page.
  useEffect(() => {
    if (!state.needsProof) return;
    void prove().then((isProven) => {
      const { current: content } = sent;
      if (isProven && content !== null) startTransition(() => send(content));
    });
  }, [state, prove, send]);
  useEffect(() => {
    if (state.message === '' || state.needsProof) return;
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
        if (isPending) return;
        const content = new FormData(event.currentTarget);
        sent.current = content;
        startTransition(() => send(content));
      }}
    >
      {state.message !== '' && Object.keys(state.fields).length === 0 ? (
        <Notice tone={state.needsProof ? 'info' : 'danger'}>{state.message}</Notice>
      ) : null}
      {children(state, isPending)}
    </form>
  );
}
