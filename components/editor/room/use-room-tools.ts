'use client';

import { useEffect, useState } from 'react';
import { goTo } from './go-to.ts';
import { useRoom } from './room-context.ts';
import { nextTk, tkOfStory } from './tk-of-story.ts';
import { useFindTool } from './use-find-tool.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useEscape } from './use-room-keys.ts';

/** The tools for the text that the room offers by keys and buttons. */
export function useRoomTools() {
  const { asks, view, story } = useRoom();
  const find = useFindTool();
  const fullScreen = useFullScreen();
  const shortcuts = useShortcuts();
  const leaveTool = () => {
    const wasOpen = find.request !== null;
    find.close();
    return wasOpen || fullScreen.leave();
  };
  useEscape(leaveTool);
  useEffect(() => {
    asks.current.onEscape = leaveTool;
  });
  const goToTk = () => {
    const { doc, selection } = story.readState();
    const place = nextTk(tkOfStory(doc), selection);
    if (place === null || view.current === null) return false;
    goTo(view.current, place);
    return true;
  };
  return { find, fullScreen, shortcuts, goToTk };
}

function useShortcuts() {
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    return true;
  };
  const close = () => setOpen(false);
  return { isOpen, open, close };
}
