import { platform } from '../../platform/host.ts';
import { useView } from '../../session/store.ts';
import type { Screen } from '../../session/state.ts';
import { useAbout } from '../dialog/about.ts';
import type { Shortcut } from '../shortcuts.ts';
import type { ThemeChoice } from '../settings.ts';
import { useStage, type StageView } from '../stage/stage.ts';
import { chooseTheme } from '../theme.ts';
import { always, needsDocument, needsPlan, type AppCommand } from './command.ts';
import { toggleOverlay, type Overlay } from './overlay.ts';

/** The screens of the rail, in its order; the digits 1–6 go to them. */
export const screens: readonly Screen[] = ['map', 'plan', 'budget', 'scenario', 'data', 'report'];

/** Starts or ends the presentation, in full screen where the host allows. */
export function present(on: boolean): void {
  useView.getState().setPresenting(on);
  void platform.setFullScreen(on);
}

function goTo(screen: Screen, index: number): AppCommand {
  return {
    id: `screen-${screen}`,
    group: 'screen',
    word: `command.screen-${screen}`,
    shortcuts: [{ key: String(index + 1) }],
    whyNot: needsDocument,
    run: () => useView.getState().setScreen(screen),
  };
}

/** A view has its place on one screen; that is where it is shown. */
function showView(view: Exclude<StageView, 'map'>, screen: Screen): AppCommand {
  return {
    id: `view-${view}`,
    group: 'screen',
    word: `command.view-${view}`,
    shortcuts: [],
    whyNot: needsPlan,
    run: () => {
      useView.getState().setScreen(screen);
      useStage.getState().show(screen, view);
    },
  };
}

function bringUp(overlay: Overlay, shortcuts: readonly Shortcut[], whyNot: AppCommand['whyNot']): AppCommand {
  return {
    id: `open-${overlay}`,
    group: 'find',
    word: `command.open-${overlay}`,
    shortcuts,
    whyNot,
    run: () => toggleOverlay(overlay),
  };
}

function theme(choice: ThemeChoice): AppCommand {
  return {
    id: `theme-${choice}`,
    group: 'look',
    word: `command.theme-${choice}`,
    shortcuts: [],
    whyNot: always,
    run: () => chooseTheme(choice),
  };
}

function language(choice: 'id' | 'en'): AppCommand {
  return {
    id: `language-${choice}`,
    group: 'look',
    word: `command.language-${choice}`,
    shortcuts: [],
    whyNot: always,
    run: () => useView.getState().setLanguage(choice),
  };
}

/** Finding things, going to screens, and how the window looks. */
export const viewCommands: readonly AppCommand[] = [
  bringUp('palette', [{ key: 'k', ctrl: true }], always),
  bringUp('search', [{ key: 'f', ctrl: true }, { key: '/' }], needsDocument),
  bringUp('shortcuts', [{ key: 'F1' }, { key: '?' }], always),
  bringUp('history', [{ key: 'h', ctrl: true }], needsDocument),
  bringUp('bookmarks', [{ key: 'b', ctrl: true }], needsDocument),
  ...screens.map(goTo),
  {
    id: 'present',
    group: 'screen',
    word: 'command.present',
    shortcuts: [{ key: 'F5' }, { key: '7' }],
    whyNot: needsDocument,
    run: () => present(true),
  },
  showView('cash', 'budget'),
  showView('what-if', 'plan'),
  showView('fairness', 'plan'),
  showView('goal', 'plan'),
  showView('compare', 'scenario'),
  language('id'),
  language('en'),
  theme('system'),
  theme('light'),
  theme('dark'),
  {
    id: 'about',
    group: 'look',
    word: 'command.about',
    shortcuts: [],
    whyNot: always,
    run: () => useAbout.setState({ open: true }),
  },
];
