import { app, Menu } from 'electron';
import { join } from 'node:path';
import type { Language } from '#shared/text/text.ts';
import { menuTemplate } from './menu.ts';
import { RecentFiles } from './recent-files.ts';
import { loadSettings, storeSettings, type ShellSettings } from './shell-settings.ts';
import type { AppWindow } from './window.ts';

/** What outlives a window: settings, the recent list, the menu. */
export class Shell {
  readonly recent: RecentFiles;
  readonly development: string | null;
  readonly #settingsFile: string;
  #settings: ShellSettings;
  #window: AppWindow | null = null;

  private constructor(folder: string, recent: RecentFiles, development: string | null) {
    this.#settingsFile = join(folder, 'window.json');
    this.#settings = loadSettings(this.#settingsFile);
    this.recent = recent;
    this.development = development;
  }

  static async load(folder: string, development: string | null): Promise<Shell> {
    return new Shell(folder, await RecentFiles.load(join(folder, 'recent.json')), development);
  }

  get settings(): ShellSettings {
    return this.#settings;
  }

  change(settings: Partial<ShellSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
    storeSettings(this.#settingsFile, this.#settings);
  }

  get language(): Language {
    return this.#settings.language;
  }

  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.change({ language });
    this.showMenu();
  }

  get window(): AppWindow | null {
    return this.#window;
  }

  setWindow(window: AppWindow | null): void {
    this.#window = window;
  }

  showMenu(): void {
    const template = menuTemplate(
      {
        language: this.language,
        recent: this.recent.list(),
        platform: process.platform,
        developer: !app.isPackaged,
      },
      {
        send: (command) => this.#window?.send({ kind: 'menu', command }),
        openRecent: (path) => this.#window?.openFile(path),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** The system's own list (dock, taskbar) follows the menu's. */
  recentChanged(): void {
    const newest = this.recent.list()[0];
    if (newest) app.addRecentDocument(newest.path);
    this.showMenu();
  }
}
