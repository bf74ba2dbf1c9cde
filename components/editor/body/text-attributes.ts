import { TEXT_ERROR_ID } from './text-problems.tsx';

/** The attributes of the element that text is typed into: its role, its name, its language for the spelling. */
export function textAttributes(language: string, error: string | undefined): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Text',
    class: 'writing-text',
    lang: language,
    spellcheck: 'true',
    ...(error === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': TEXT_ERROR_ID }),
  };
}
