import { assertNever, done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { Text, Wording } from '../../text/text.ts';
import type { Command } from '../command.ts';
import type { CoverageYear } from '../rows/coverage-rows.ts';
import { importCandidates, moveCandidates, removeCandidates } from './candidates.ts';
import { putCells } from './cells.ts';
import { putArea, putAreas, removeArea } from './area.ts';
import { replaceBoundaries } from './boundaries.ts';
import { putColumn, putGovernment, putRates, removeColumn, removeGovernment } from './data.ts';
import { putBookmark, putLayer, putNote, putStyle, removeBookmark, removeLayer } from './map.ts';
import { duplicatePlan, lockPlan, putPlan, removePlan, showPlan, unlockPlan } from './plan.ts';
import { importEnrolment, removeEnrolment } from './enrolment.ts';
import { importFigures, showYear } from './figures.ts';
import { documentGroup } from '../load.ts';
import type { Model } from '../model.ts';
import type { Frozen } from '../official.ts';
import type { StoredPlan } from '../rows/plan-rows.ts';
import { emptyName, invalidHeads, unknownTarget } from '../problems.ts';
import type { Directory } from '../snapshot.ts';
import { coverageSourceId } from '../rows/source-rows.ts';
import { storable } from '../storable.ts';
import type { Change, Row } from '../schema/tables.ts';

/** What a command does to the rows of the document, and what the history calls it. */
export interface Edit {
  readonly change: Change;
  readonly note: Text;
}

export type CommandOf<K extends Command['kind']> = Extract<Command, { readonly kind: K }>;

/** Where a command meets the document: what it needs to know of it. */
export interface EditContext {
  readonly model: Model;
  readonly directory: Directory;
  readonly slots: ReadonlyMap<string, number>;
  /** What a plan is made of and what comes out, for keeping; the problem why nothing does. */
  readonly freeze: (plan: StoredPlan) => Result<Frozen>;
  /** Eligible and covered of a year, and where each desa's come from. */
  readonly coverageOf: (year: number) => CoverageYear;
  /** The stored features of a layer. */
  readonly layerRows: (layer: string) => readonly Row<'layer_feature'>[];
  /** The candidates of a list. */
  readonly candidateRows: (list: string) => readonly Row<'candidate'>[];
  /** What was reported of a phase. */
  readonly enrolmentRows: (phase: {
    readonly year: number;
    readonly name: string;
  }) => readonly Row<'enrolment'>[];
  /** Time of the command, ISO. */
  readonly at: string;
}

/** The edit a command stands for, or why it cannot be done. Changes nothing itself. */
export function editOf(command: Command, context: EditContext): Result<Edit> {
  const { model } = context;
  switch (command.kind) {
    case 'rename-document':
      return renameDocument(command, model);
    case 'put-plan':
      return putPlan(command, context);
    case 'remove-plan':
      return removePlan(command, model);
    case 'show-plan':
      return showPlan(command, model);
    case 'duplicate-plan':
      return duplicatePlan(command, model);
    case 'lock-plan':
      return lockPlan(command, context);
    case 'unlock-plan':
      return unlockPlan(command, model);
    case 'put-rates':
      return putRates(command, model);
    case 'put-column':
      return putColumn(command, context);
    case 'remove-column':
      return removeColumn(command, context);
    case 'put-government':
      return putGovernment(command, model);
    case 'remove-government':
      return removeGovernment(command, model);
    case 'put-area':
      return putArea(command, context);
    case 'put-areas':
      return putAreas(command, context);
    case 'remove-area':
      return removeArea(command, model);
    case 'put-style':
      return putStyle(command, model);
    case 'put-layer':
      return putLayer(command, context);
    case 'remove-layer':
      return removeLayer(command, context);
    case 'put-bookmark':
      return putBookmark(command);
    case 'remove-bookmark':
      return removeBookmark(command, model);
    case 'put-note':
      return putNote(command, context);
    case 'set-coverage':
      return setCoverage(command, context);
    case 'put-cells':
      return putCells(command, context);
    case 'import-figures':
      return importFigures(command, context);
    case 'replace-boundaries':
      return replaceBoundaries(command, context);
    case 'import-enrolment':
      return importEnrolment(command, context);
    case 'remove-enrolment':
      return removeEnrolment(command, context);
    case 'import-candidates':
      return importCandidates(command, context);
    case 'move-candidates':
      return moveCandidates(command, context);
    case 'remove-candidates':
      return removeCandidates(command, context);
    case 'show-year':
      return showYear(command, model);
    default:
      return assertNever(command);
  }
}

function renameDocument({ title }: CommandOf<'rename-document'>, { document }: Model): Result<Edit> {
  const stored = storable(title);
  if (stored.trim() === '') return refused(emptyName());
  return done({
    change: [{ table: 'document', put: { ...withoutFid(document), title: stored } }],
    note: { id: `Judul: ${stored}`, en: `Title: ${stored}` },
  });
}

function setCoverage(command: CommandOf<'set-coverage'>, context: EditContext): Result<Edit> {
  const { code, eligible, covered } = command;
  const slot = context.slots.get(code);
  if (slot === undefined) return refused(unknownTarget('desa', code));
  for (const field of ['eligible', 'covered'] as const) {
    const value = command[field];
    if (value !== null && !(Number.isSafeInteger(value) && value >= 0))
      return refused(invalidHeads(field, value));
  }
  const name = context.directory.names[slot]!;
  const { document, origins } = context.model;
  const year = document.coverage_year;
  // A figure put right by hand stays under the source it came from.
  const source = origins[slot] || coverageSourceId;
  return done({
    change: [
      {
        table: 'coverage',
        put: { code, year, worker_group: documentGroup, eligible, covered, source },
      },
    ],
    note: says(
      (w) => `${name}: sasaran ${figure(eligible, w)}, terlindungi ${figure(covered, w)}`,
      (w) => `${name}: eligible ${figure(eligible, w)}, covered ${figure(covered, w)}`,
    ),
  });
}

function figure(value: number | null, w: Wording): string {
  return value === null ? '–' : w.heads(value);
}

function withoutFid<T extends { readonly fid: number }>(row: T): Omit<T, 'fid'> {
  const { fid: _, ...rest } = row;
  return rest;
}
