'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { FetchProblem } from './fetch-problem.tsx';

interface Closable {
  onClose(): void;
}

/**
 * A dialog or menu whose code is fetched when it is first shown, and kept. Where it cannot be fetched, off line or
 * after an update, a sentence stands in its place: the page around it, and what was typed there, stays.
 */
export function onDemand<Props extends Closable>(
  fetchComponent: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null;
  return function OnDemand(props: Props) {
    const [Component, setComponent] = useState(() => fetched);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Component !== null) return;
      fetchComponent().then(
        (component) => {
          fetched = component;
          setComponent(() => component);
        },
        () => setFailed(true),
      );
    }, [Component]);
    if (Component !== null) return <Component {...props} />;
    return hasFailed ? <FetchProblem onClose={props.onClose} /> : null;
  };
}
