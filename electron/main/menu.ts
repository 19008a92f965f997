import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, RecentFile } from '#shared/bridge/bridge.ts';
import type { Language } from '#shared/text/text.ts';
import { speaking } from './words.ts';

export interface MenuState {
  readonly language: Language;
  readonly recent: readonly RecentFile[];
  readonly platform: NodeJS.Platform;
  /** Developer tools are offered in an unpackaged app only. */
  readonly developer: boolean;
}

export interface MenuActions {
  send(command: MenuCommand): void;
  openRecent(path: string): void;
}

/** The application menu. Commands go to the window, which knows what each means just now. */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const say = speaking(state.language);
  const mac = state.platform === 'darwin';
  const command = (
    label: string,
    name: MenuCommand,
    more: Partial<MenuItemConstructorOptions> = {},
  ): MenuItemConstructorOptions => ({ id: name, label, click: () => actions.send(name), ...more });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const file: MenuItemConstructorOptions = {
    id: 'file',
    label: say('file'),
    submenu: [
      command(say('newDocument'), 'new', { accelerator: 'CommandOrControl+N' }),
      command(say('open'), 'open', { accelerator: 'CommandOrControl+O' }),
      { id: 'recent', label: say('recent'), submenu: recentItems(state, actions) },
      separator,
      command(say('save'), 'save', { accelerator: 'CommandOrControl+S' }),
      command(say('saveAs'), 'save-as', { accelerator: 'CommandOrControl+Shift+S' }),
      command(say('exportPdf'), 'export-pdf', { accelerator: 'CommandOrControl+P' }),
      separator,
      mac ? { role: 'close', label: say('close') } : { role: 'quit', label: say('quit') },
    ],
  };

  // Text fields undo their own typing: where the system allows, the page gets these keys first.
  const typed = { registerAccelerator: false } as const;
  const edit: MenuItemConstructorOptions = {
    id: 'edit',
    label: say('edit'),
    submenu: [
      command(say('undo'), 'undo', { accelerator: 'CommandOrControl+Z', ...typed }),
      command(say('redo'), 'redo', {
        accelerator: mac ? 'Command+Shift+Z' : 'Control+Y',
        ...typed,
      }),
      separator,
      { role: 'cut', label: say('cut') },
      { role: 'copy', label: say('copy') },
      { role: 'paste', label: say('paste') },
      { role: 'selectAll', label: say('selectAll') },
    ],
  };

  const view: MenuItemConstructorOptions = {
    id: 'view',
    label: say('view'),
    submenu: [
      command(say('present'), 'present', { accelerator: 'F5' }),
      separator,
      { role: 'zoomIn', label: say('zoomIn') },
      { role: 'zoomOut', label: say('zoomOut') },
      { role: 'resetZoom', label: say('zoomReset') },
      { role: 'togglefullscreen', label: say('fullScreen') },
      separator,
      {
        id: 'language',
        label: say('language'),
        submenu: [
          command('Bahasa Indonesia', 'language-id', { type: 'radio', checked: state.language === 'id' }),
          command('English', 'language-en', { type: 'radio', checked: state.language === 'en' }),
        ],
      },
      ...(state.developer
        ? [separator, { role: 'toggleDevTools', label: say('developer') } as MenuItemConstructorOptions]
        : []),
    ],
  };

  const help: MenuItemConstructorOptions = {
    id: 'help',
    role: 'help',
    label: say('help'),
    submenu: [command(say('about'), 'about')],
  };
  return [...(mac ? [{ role: 'appMenu' } as MenuItemConstructorOptions] : []), file, edit, view, help];
}

function recentItems(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  if (state.recent.length === 0) return [{ label: speaking(state.language)('noRecent'), enabled: false }];
  return state.recent.map(({ path, name }) => ({
    // An ampersand in a name would be read as a mnemonic.
    label: name.replaceAll('&', '&&'),
    toolTip: path,
    click: () => actions.openRecent(path),
  }));
}
