'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { browserTime } from '#components/newsroom/browser-time.ts';
import type { Topic } from '#lib/collab/topics.ts';
import { liveTabOf } from './browser-live.ts';
import { gentleRefresh } from './gentle-refresh.ts';
import { watchTopic } from './watch-topic.ts';

/** Reads the page anew when something about a topic has changed, without moving what somebody is at. */
export function RefreshOn({ topic, personId }: { topic: Topic; personId: string }) {
  const router = useRouter();
  useEffect(() => {
    const gentle = gentleRefresh({
      ...browserTime,
      isVisible: () => document.visibilityState === 'visible',
      refresh: () => router.refresh(),
    });
    const onVisible = () => gentle.seen();
    document.addEventListener('visibilitychange', onVisible);
    const end = watchTopic(topic, {
      live: liveTabOf(personId),
      schedule: browserTime.schedule,
      onEvent: gentle.changed,
      onAsk: gentle.changed,
    });
    return () => {
      end();
      gentle.stop();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [topic, personId, router]);
  return null;
}
