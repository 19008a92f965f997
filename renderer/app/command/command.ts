import type { MenuCommand } from '#shared/bridge/bridge.ts';
import type { Level } from '#shared/region/code.ts';
import { useDocument, useView } from '../../session/store.ts';
import type { Screen, Tool } from '../../session/state.ts';
import type { WordKey } from '../language/language.ts';
import type { DecorationPart } from '../../map/decoration.ts';
import type { PictureKind } from '../../map/print/print.ts';
import type { ThemeChoice } from '../settings.ts';
import type { Shortcut } from '../shortcuts.ts';
import type { StageView } from '../stage/stage.ts';
import type { Overlay } from './overlay.ts';

/** Indicators with a command of their own; the rest is chosen in the map's panel. */
export const commandIndicators = [
  'gap',
  'coverage',
  'eligible',
  'allocated',
  'coverage-after',
  'cost',
] as const;

export type CommandId =
  | MenuCommand
  | `screen-${Screen}`
  | `view-${Exclude<StageView, 'map'>}`
  | `tool-${Tool}`
  | `show-${(typeof commandIndicators)[number]}`
  | `level-${Level}`
  | `map-${DecorationPart | 'notation' | 'fit' | 'zoom-in' | 'zoom-out'}`
  | `area-${'query' | 'codes' | 'snap' | 'plan' | 'remove' | 'export'}`
  | `theme-${ThemeChoice}`
  | `open-${Overlay}`
  | 'bookmark-add'
  | 'import-table'
  | 'import-boundaries'
  | 'export-csv'
  | 'export-geojson'
  | `export-${PictureKind}`;

/** Where a command stands in the palette and the list of shortcuts, in this order. */
export const commandGroups = ['find', 'document', 'edit', 'screen', 'map', 'area', 'export', 'look'] as const;

export type CommandGroup = (typeof commandGroups)[number];

/** Why a command makes no sense now; screens word it. */
export type WhyNot =
  | 'noDocument'
  | 'readOnly'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'noArea'
  | 'noAreas'
  | 'noMap'
  | 'noPlan'
  | 'noResult'
  | 'noSuchLevel';

/** Something the user can ask for from a menu, a button, the palette or the keyboard; one list for all. */
export interface AppCommand {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** What it is called. */
  readonly word: WordKey;
  readonly shortcuts: readonly Shortcut[];
  /** The map hears these keys itself, where it is in sight and no shape is in the way. */
  readonly heardByMap?: true;
  /** Why it cannot be done now; null when it can. */
  readonly whyNot: () => WhyNot | null;
  readonly run: () => unknown;
}

export const always = (): null => null;

export function needsDocument(): WhyNot | null {
  return useDocument.getState().document === null ? 'noDocument' : null;
}

/** A document that may be changed. */
export function needsEditing(): WhyNot | null {
  return needsDocument() ?? (useDocument.getState().document?.snapshot.readOnly === true ? 'readOnly' : null);
}

export function needsPlan(): WhyNot | null {
  return needsDocument() ?? (useDocument.getState().document?.snapshot.plan ? null : 'noPlan');
}

export function needsResult(): WhyNot | null {
  const outcome = useDocument.getState().document?.snapshot.plan?.outcome;
  return needsPlan() ?? (outcome?.ok === true ? null : 'noResult');
}

/** Goes to the map unless the screen shows one. */
export function toSomeMap(): void {
  const { screen, setScreen } = useView.getState();
  if (screen === 'data' || screen === 'report') setScreen('map');
}
