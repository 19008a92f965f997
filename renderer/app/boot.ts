import { shallow } from 'zustand/shallow';
import type { MenuCommand } from '#shared/bridge/bridge.ts';
import { platform } from '../platform/host.ts';
import type { ShownState } from '../platform/platform.ts';
import { settled } from '../session/actions.ts';
import { hasUnsavedWork, useDocument, useView } from '../session/store.ts';
import { commandList, runCommand } from './command/commands.ts';
import { present } from './command/view-commands.ts';
import { listenToBugs } from './dialog/crash.ts';
import { useOverlay } from './command/overlay.ts';
import { mayLeave, openHanded, openSample } from './documents.ts';
import { useFirstDocument } from './first-document.ts';
import { changeSettings, readSettings } from './settings.ts';
import { listenToDrops } from './dropped-files.ts';
import { belongsElsewhere, matches, undoesItself } from './shortcuts.ts';
import { themeChosen } from './theme.ts';

/** Everything that happens once, before and around the first picture. */

/** Language and theme as chosen before; the theme follows the system until one is chosen. */
export function startSettings(): void {
  const settings = readSettings(localStorage);
  if (settings.language) useView.getState().setLanguage(settings.language);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  const applyTheme = (): void => {
    const choice = readSettings(localStorage).theme ?? 'system';
    const theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
    // The page first: charts read its colours when the store tells them.
    document.documentElement.dataset['theme'] = theme;
    useView.getState().setTheme(theme);
  };
  applyTheme();
  dark.addEventListener('change', applyTheme);
  window.addEventListener(themeChosen, applyTheme);

  useView.subscribe((view, before) => {
    if (view.language !== before.language) changeSettings(localStorage, { language: view.language });
  });
}

/** Keyboard: the one list of commands, wherever the focus is. */
function listenToKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || useView.getState().presenting) return;
    for (const command of commandList) {
      if (command.heardByMap) continue;
      const shortcut = command.shortcuts.find((candidate) => matches(candidate, event));
      if (!shortcut || belongsElsewhere(event.target, shortcut, command.group === 'find')) continue;
      // The focus comes into what was brought up a moment after it is there.
      if (useOverlay.getState().shown !== null && shortcut.ctrl !== true && shortcut.key.length === 1)
        continue;
      event.preventDefault();
      runCommand(command.id);
      return;
    }
  });
}

/** The menu's undo and redo mean the text being typed where there is one, as the keys do. */
function fromMenu(command: MenuCommand): void {
  const takesBack = command === 'undo' || command === 'redo';
  // Deprecated without a successor: nothing else reaches a field's own history.
  if (takesBack && undoesItself(document.activeElement)) document.execCommand(command);
  else runCommand(command);
}

/** What the host asks for: its menu, a file handed over, closing. */
function listenToHost(): void {
  platform.onRequest((request) => {
    switch (request.kind) {
      case 'menu':
        fromMenu(request.command);
        return;
      case 'open-file':
        void openHanded({
          file: { id: request.file.path, name: request.file.name },
          content: request.file.bytes,
        });
        return;
      case 'close-requested':
        void mayLeave().then((close) => platform.answerClose(close));
        return;
    }
  });
}

function stateForHost(): ShownState {
  const { document } = useDocument.getState();
  return {
    title: document ? `${document.snapshot.title} – PetaLindung` : 'PetaLindung',
    unsaved: hasUnsavedWork(document),
    language: useView.getState().language,
  };
}

/** Keeps the host's title bar and its question at closing in step; with most keys nothing of it changes. */
function keepHostTold(): void {
  let told: ShownState | null = null;
  const tellHost = (): void => {
    const state = stateForHost();
    if (shallow(told, state)) return;
    told = state;
    platform.documentState(state);
  };
  tellHost();
  useDocument.subscribe(tellHost);
  useView.subscribe(tellHost);
}

/** Leaving full screen by the host's own means ends the presentation, and the other way round. */
function followPresentation(): void {
  useView.subscribe((view, before) => {
    if (before.presenting && !view.presenting) void platform.setFullScreen(false);
  });
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && useView.getState().presenting) present(false);
  });
}

/**
 * Listens to keyboard and host. A file handed over at start opens; without one, a first start opens the
 * sample, so that nobody begins before an empty page.
 */
export async function boot(): Promise<void> {
  listenToBugs();
  listenToKeys();
  listenToHost();
  listenToDrops(window);
  keepHostTold();
  followPresentation();
  try {
    const handedOver = await platform.ready();
    const isFirst = !readSettings(localStorage).started;
    changeSettings(localStorage, { started: true });
    if (handedOver) await settled();
    else if (isFirst) await openSample('balangan-2024');
  } finally {
    useFirstDocument.setState({ isComing: false });
  }
}
