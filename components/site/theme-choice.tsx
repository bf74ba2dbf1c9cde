import { wordsFor } from './words.ts';

interface ThemeChoiceProps {
  language: string;
}

/** Light, dark or as the device is set; needs the reader's script, so style sheets hide it where there are no scripts. */
export function ThemeChoice({ language }: ThemeChoiceProps) {
  const words = wordsFor(language);
  const themes = [
    ['system', words.asOnDevice],
    ['light', words.light],
    ['dark', words.dark],
  ];
  return (
    <fieldset className="theme-choice">
      <legend>{words.appearance}</legend>
      {themes.map(([theme, name]) => (
        <label key={theme}>
          <input type="radio" name="theme" value={theme} defaultChecked={theme === 'system'} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
