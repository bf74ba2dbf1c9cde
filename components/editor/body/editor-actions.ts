import {
  Bold,
  Heading2,
  Heading3,
  Highlighter,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Subscript,
  Superscript,
  Undo2,
} from 'lucide-react';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import {
  isInList,
  isInQuote,
  isInSubheading,
  toggleList,
  toggleQuote,
  toggleSubheading,
} from './block-commands.ts';
import { hasMark, toggleEmphasis } from './marks.ts';

/** Something the toolbar and the keyboard can do to the text. */
export interface EditorAction {
  id: string;
  label: string;
  icon: LucideIcon;
  /** In ProseMirror's notation. */
  keys: string;
  /** Null for the link, which asks for its address first. */
  run: Command | null;
  /** Whether it is in force at the selection; null for actions that are never "on". */
  isOn: ((state: EditorState) => boolean) | null;
}

/** The actions in the toolbar's order, in groups. */
export const EDITOR_ACTIONS: readonly (readonly EditorAction[])[] = [
  [
    {
      id: 'subheading',
      label: 'Subheading',
      icon: Heading2,
      keys: 'Mod-Alt-2',
      run: toggleSubheading(2),
      isOn: (state) => isInSubheading(state, 2),
    },
    {
      id: 'small-subheading',
      label: 'Small subheading',
      icon: Heading3,
      keys: 'Mod-Alt-3',
      run: toggleSubheading(3),
      isOn: (state) => isInSubheading(state, 3),
    },
  ],
  [
    {
      id: 'bold',
      label: 'Bold',
      icon: Bold,
      keys: 'Mod-b',
      run: toggleEmphasis('bold'),
      isOn: (state) => hasMark(state, 'bold'),
    },
    {
      id: 'italic',
      label: 'Italic',
      icon: Italic,
      keys: 'Mod-i',
      run: toggleEmphasis('italic'),
      isOn: (state) => hasMark(state, 'italic'),
    },
    {
      id: 'highlight',
      label: 'To come (TK), for editors only',
      icon: Highlighter,
      keys: 'Mod-Shift-h',
      run: toggleEmphasis('highlight'),
      isOn: (state) => hasMark(state, 'highlight'),
    },
    {
      id: 'superscript',
      label: 'Superscript',
      icon: Superscript,
      keys: 'Mod-.',
      run: toggleEmphasis('superscript'),
      isOn: (state) => hasMark(state, 'superscript'),
    },
    {
      id: 'subscript',
      label: 'Subscript',
      icon: Subscript,
      keys: 'Mod-,',
      run: toggleEmphasis('subscript'),
      isOn: (state) => hasMark(state, 'subscript'),
    },
    {
      id: 'link',
      label: 'Link',
      icon: Link2,
      keys: 'Mod-k',
      run: null,
      isOn: (state) => hasMark(state, 'link'),
    },
  ],
  [
    {
      id: 'bullets',
      label: 'Bullet list',
      icon: List,
      keys: 'Mod-Shift-8',
      run: toggleList('bulletList'),
      isOn: (state) => isInList(state, 'bulletList'),
    },
    {
      id: 'numbers',
      label: 'Numbered list',
      icon: ListOrdered,
      keys: 'Mod-Shift-7',
      run: toggleList('orderedList'),
      isOn: (state) => isInList(state, 'orderedList'),
    },
    {
      id: 'quote',
      label: 'Quotation',
      icon: Quote,
      keys: 'Mod-Shift-9',
      run: toggleQuote,
      isOn: isInQuote,
    },
  ],
  [
    { id: 'undo', label: 'Undo', icon: Undo2, keys: 'Mod-z', run: undo, isOn: null },
    { id: 'redo', label: 'Redo', icon: Redo2, keys: 'Mod-Shift-z', run: redo, isOn: null },
  ],
];
