import { needsPlan as ofPlan } from '#shared/coverage/indicator.ts';
import { regionsOf } from '#shared/coverage/levels.ts';
import { levels, type Level } from '#shared/region/code.ts';
import { activeArea, makePlanArea, removeArea } from '../../map/area/area-edits.ts';
import { useAreaWork } from '../../map/area/area-store.ts';
import { exportAreas } from '../../map/area/export-areas.ts';
import { areaTools, type AreaToolLook } from '../../map/area/tools.ts';
import { shownMap } from '../../map/area/zoom.ts';
import { decorate, useDecoration, type DecorationPart } from '../../map/decoration.ts';
import { hasWebGl2 } from '../../map/web-gl.ts';
import { useDocument, useView } from '../../session/store.ts';
import { addBookmark } from '../bookmarks/bookmarks.ts';
import { wordsIn } from '../language/language.ts';
import {
  commandIndicators,
  needsDocument,
  needsEditing,
  needsPlan,
  needsResult,
  toSomeMap,
  type AppCommand,
  type WhyNot,
} from './command.ts';

function needsMap(): WhyNot | null {
  return needsDocument() ?? (hasWebGl2() ? null : 'noMap');
}

function needsArea(): WhyNot | null {
  return needsDocument() ?? (activeArea() ? null : 'noArea');
}

/** A tool is taken up where shapes are drawn. */
function takeUp({ tool, key }: AreaToolLook): AppCommand {
  return {
    id: `tool-${tool}`,
    group: 'area',
    word: `target.tools.${tool}`,
    shortcuts: [{ key }],
    heardByMap: true,
    whyNot: tool === 'split' ? () => needsMap() ?? needsEditing() ?? needsArea() : needsMap,
    run: () => {
      useView.getState().setScreen('map');
      useView.getState().setTool(tool);
    },
  };
}

function showIndicator(kind: (typeof commandIndicators)[number]): AppCommand {
  return {
    id: `show-${kind}`,
    group: 'map',
    word: `command.show-${kind}`,
    shortcuts: [],
    whyNot: ofPlan({ kind }) ? needsResult : needsDocument,
    run: () => {
      toSomeMap();
      useView.getState().setIndicator({ kind });
    },
  };
}

function showLevel(level: Level): AppCommand {
  const whyNot = (): WhyNot | null => {
    const codes = useDocument.getState().document?.directory.codes;
    if (!codes) return 'noDocument';
    return level === 'desa' || regionsOf(codes, level).count > 1 ? null : 'noSuchLevel';
  };
  return {
    id: `level-${level}`,
    group: 'map',
    word: `command.level-${level}`,
    shortcuts: [],
    whyNot,
    run: () => {
      toSomeMap();
      useView.getState().setLevel(level);
    },
  };
}

function toggle(part: DecorationPart): AppCommand {
  return {
    id: `map-${part}`,
    group: 'map',
    word: `command.map-${part}`,
    shortcuts: [],
    whyNot: needsMap,
    run: () => decorate({ [part]: !useDecoration.getState()[part] }),
  };
}

const notationCommand: AppCommand = {
  id: 'map-notation',
  group: 'map',
  word: 'command.map-notation',
  shortcuts: [],
  whyNot: needsMap,
  run: () => decorate({ notation: useDecoration.getState().notation === 'dms' ? 'decimal' : 'dms' }),
};

const viewCommands: readonly AppCommand[] = [
  {
    id: 'map-fit',
    group: 'map',
    word: 'map.controls.fit',
    shortcuts: [],
    whyNot: needsMap,
    run: () => shownMap()?.fit(),
  },
  {
    id: 'map-zoom-in',
    group: 'map',
    word: 'map.controls.zoomIn',
    shortcuts: [{ key: '+' }],
    heardByMap: true,
    whyNot: needsMap,
    run: () => shownMap()?.map.zoomIn(),
  },
  {
    id: 'map-zoom-out',
    group: 'map',
    word: 'map.controls.zoomOut',
    shortcuts: [{ key: '-' }],
    heardByMap: true,
    whyNot: needsMap,
    run: () => shownMap()?.map.zoomOut(),
  },
];

const bookmarkCommand: AppCommand = {
  id: 'bookmark-add',
  group: 'map',
  word: 'command.bookmark-add',
  shortcuts: [],
  whyNot: () => needsMap() ?? needsEditing(),
  run: () => {
    const { t } = wordsIn(useView.getState().language);
    toSomeMap();
    return addBookmark('', (number) => t('bookmarks.defaultName', { number }));
  },
};

function openAreaDialog(dialog: 'query' | 'codes'): AppCommand {
  return {
    id: `area-${dialog}`,
    group: 'area',
    word: `target.tools.${dialog}`,
    shortcuts: [],
    whyNot: needsDocument,
    run: () => {
      useView.getState().setScreen('map');
      useAreaWork.setState({ dialog });
    },
  };
}

const areaCommands: readonly AppCommand[] = [
  openAreaDialog('query'),
  openAreaDialog('codes'),
  {
    id: 'area-snap',
    group: 'area',
    word: 'target.tools.snap',
    shortcuts: [],
    whyNot: needsMap,
    run: () => useAreaWork.setState(({ snapping }) => ({ snapping: !snapping })),
  },
  {
    id: 'area-plan',
    group: 'area',
    word: 'command.area-plan',
    shortcuts: [],
    whyNot: () => needsEditing() ?? needsPlan() ?? needsArea(),
    run: () => {
      const active = activeArea();
      return active && makePlanArea(active.area);
    },
  },
  {
    id: 'area-remove',
    group: 'area',
    word: 'command.area-remove',
    shortcuts: [{ key: 'Delete' }],
    heardByMap: true,
    whyNot: () => needsEditing() ?? needsArea(),
    run: () => {
      const active = activeArea();
      return active && removeArea(active.id);
    },
  },
  {
    id: 'area-export',
    group: 'area',
    word: 'command.area-export',
    shortcuts: [],
    whyNot: () => needsDocument() ?? (savedAreas().length > 0 ? null : 'noAreas'),
    run: () => exportAreas(savedAreas()),
  },
];

function savedAreas(): readonly string[] {
  return (useDocument.getState().document?.snapshot.areas ?? []).map(({ id }) => id);
}

/** What is shown on the map, and what is done to target areas there. */
export const mapCommands: readonly AppCommand[] = [
  ...commandIndicators.map(showIndicator),
  ...levels.toReversed().map(showLevel),
  ...viewCommands,
  bookmarkCommand,
  ...(['labels', 'borders', 'basemap', 'graticule'] as const).map(toggle),
  notationCommand,
  ...areaTools.map(takeUp),
  ...areaCommands,
];
