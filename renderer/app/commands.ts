import type { MenuCommand } from '#shared/bridge/bridge.ts';
import { platform } from '../platform/host.ts';
import { exportPdf } from '../report/export.ts';
import { redo, undo } from '../session/actions.ts';
import type { Screen } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { useAbout } from './dialog/about.ts';
import { isTyping, takeBackTyping } from './controls/typing.ts';
import { leaveDocument, openDocument, saveDocument, saveDocumentAs } from './documents.ts';
import type { Shortcut } from './shortcuts.ts';

/** The screens of the rail, in its order; the digits 1–6 go to them. */
export const screens: readonly Screen[] = ['map', 'plan', 'budget', 'scenario', 'data', 'report'];

export type CommandId = MenuCommand | `screen-${Screen}`;

/** Something the user can ask for from a menu, a button or the keyboard; one list for all three. */
export interface AppCommand {
  readonly id: CommandId;
  readonly shortcuts: readonly Shortcut[];
  readonly enabled: () => boolean;
  readonly run: () => void | Promise<unknown>;
}

const isOpen = (): boolean => useDocument.getState().document !== null;
const isEditable = (): boolean => useDocument.getState().document?.snapshot.readOnly === false;

function canUndo(): boolean {
  const history = useDocument.getState().document?.snapshot.history;
  return isEditable() && history !== undefined && history.position > 0;
}

function canRedo(): boolean {
  const history = useDocument.getState().document?.snapshot.history;
  return isEditable() && history !== undefined && history.position < history.entries.length;
}

function goTo(screen: Screen, digit: number): AppCommand {
  return {
    id: `screen-${screen}`,
    shortcuts: [{ key: String(digit) }],
    enabled: isOpen,
    run: () => useView.getState().setScreen(screen),
  };
}

const list: readonly AppCommand[] = [
  { id: 'new', shortcuts: [{ key: 'n', ctrl: true }], enabled: () => true, run: leaveDocument },
  { id: 'open', shortcuts: [{ key: 'o', ctrl: true }], enabled: () => true, run: openDocument },
  { id: 'save', shortcuts: [{ key: 's', ctrl: true }], enabled: isOpen, run: saveDocument },
  {
    id: 'save-as',
    shortcuts: [{ key: 's', ctrl: true, shift: true }],
    enabled: isOpen,
    run: saveDocumentAs,
  },
  { id: 'export-pdf', shortcuts: [{ key: 'p', ctrl: true }], enabled: isOpen, run: exportPdf },
  {
    id: 'undo',
    shortcuts: [{ key: 'z', ctrl: true }],
    enabled: () => isTyping() || canUndo(),
    run: () => (takeBackTyping() ? undefined : undo()),
  },
  {
    id: 'redo',
    shortcuts: [
      { key: 'y', ctrl: true },
      { key: 'z', ctrl: true, shift: true },
    ],
    enabled: canRedo,
    run: redo,
  },
  {
    id: 'present',
    shortcuts: [{ key: 'F5' }, { key: '7' }],
    enabled: isOpen,
    run: () => present(true),
  },
  { id: 'language-id', shortcuts: [], enabled: () => true, run: () => useView.getState().setLanguage('id') },
  { id: 'language-en', shortcuts: [], enabled: () => true, run: () => useView.getState().setLanguage('en') },
  { id: 'about', shortcuts: [], enabled: () => true, run: () => useAbout.setState({ open: true }) },
  ...screens.map((screen, index) => goTo(screen, index + 1)),
];

/** Starts or ends the presentation, in full screen where the host allows. */
export function present(on: boolean): void {
  useView.getState().setPresenting(on);
  void platform.setFullScreen(on);
}

export const commands = Object.fromEntries(list.map((command) => [command.id, command])) as Readonly<
  Record<CommandId, AppCommand>
>;

/** Runs a command unless it makes no sense now. */
export function runCommand(id: CommandId): void {
  const command = commands[id];
  if (command.enabled()) void command.run();
}
