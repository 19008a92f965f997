import { changeSettings, type ThemeChoice } from './settings.ts';

/** Said on the window whenever another theme was chosen. */
export const themeChosen = 'petalindung:theme';

/** Remembers the theme and shows it. */
export function chooseTheme(theme: ThemeChoice): void {
  changeSettings(localStorage, { theme });
  window.dispatchEvent(new Event(themeChosen));
}
