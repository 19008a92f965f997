import { showBoundaries } from '../../data/boundaries/state.ts';
import { showImport } from '../../data/import/state.ts';
import { isShapeBegun, takeBackShape } from '../../map/area/shape-at-hand.ts';
import { exportMap, type PictureKind } from '../../map/print/print.ts';
import { exportAs, exportPdf } from '../../report/export.ts';
import { redo, undo } from '../../session/actions.ts';
import { useDocument } from '../../session/store.ts';
import { isTyping, takeBackTyping } from '../controls/typing.ts';
import { leaveDocument, openDocument, saveDocument, saveDocumentAs } from '../documents.ts';
import { always, needsDocument, needsEditing, needsResult, type AppCommand, type WhyNot } from './command.ts';

function whyNoUndo(): WhyNot | null {
  if (isTyping() || isShapeBegun()) return null;
  const history = useDocument.getState().document?.snapshot.history;
  return needsEditing() ?? (history && history.position > 0 ? null : 'nothingToUndo');
}

function whyNoRedo(): WhyNot | null {
  const history = useDocument.getState().document?.snapshot.history;
  return needsEditing() ?? (history && history.position < history.entries.length ? null : 'nothingToRedo');
}

function picture(kind: PictureKind): AppCommand {
  return {
    id: `export-${kind}`,
    group: 'export',
    word: `command.export-${kind}`,
    shortcuts: [],
    whyNot: needsDocument,
    run: () => exportMap(kind),
  };
}

/** Files, the document's history, and what goes into and out of it. */
export const documentCommands: readonly AppCommand[] = [
  {
    id: 'new',
    group: 'document',
    word: 'command.new',
    shortcuts: [{ key: 'n', ctrl: true }],
    whyNot: always,
    run: leaveDocument,
  },
  {
    id: 'open',
    group: 'document',
    word: 'command.open',
    shortcuts: [{ key: 'o', ctrl: true }],
    whyNot: always,
    run: openDocument,
  },
  {
    id: 'save',
    group: 'document',
    word: 'command.save',
    shortcuts: [{ key: 's', ctrl: true }],
    whyNot: needsDocument,
    run: saveDocument,
  },
  {
    id: 'save-as',
    group: 'document',
    word: 'command.save-as',
    shortcuts: [{ key: 's', ctrl: true, shift: true }],
    whyNot: needsDocument,
    run: saveDocumentAs,
  },
  {
    id: 'import-table',
    group: 'document',
    word: 'command.import-table',
    shortcuts: [],
    whyNot: needsEditing,
    run: showImport,
  },
  {
    id: 'import-boundaries',
    group: 'document',
    word: 'command.import-boundaries',
    shortcuts: [],
    whyNot: needsEditing,
    run: showBoundaries,
  },
  {
    id: 'undo',
    group: 'edit',
    word: 'command.undo',
    shortcuts: [{ key: 'z', ctrl: true }],
    whyNot: whyNoUndo,
    run: () => (takeBackTyping() || takeBackShape() ? undefined : undo()),
  },
  {
    id: 'redo',
    group: 'edit',
    word: 'command.redo',
    shortcuts: [
      { key: 'y', ctrl: true },
      { key: 'z', ctrl: true, shift: true },
    ],
    whyNot: whyNoRedo,
    run: redo,
  },
  {
    id: 'export-pdf',
    group: 'export',
    word: 'command.export-pdf',
    shortcuts: [{ key: 'p', ctrl: true }],
    whyNot: needsDocument,
    run: exportPdf,
  },
  {
    id: 'export-csv',
    group: 'export',
    word: 'command.export-csv',
    shortcuts: [],
    whyNot: needsResult,
    run: () => exportAs('csv'),
  },
  {
    id: 'export-geojson',
    group: 'export',
    word: 'command.export-geojson',
    shortcuts: [],
    whyNot: needsResult,
    run: () => exportAs('geojson'),
  },
  picture('png'),
  picture('svg'),
];
