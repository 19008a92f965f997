import type { Area, PlanSpec } from '#shared/plan/spec.ts';
import type { SetOperation } from '#shared/target/geometry.ts';
import { done, type Result } from '#shared/text/problem.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { AreaTotals, Snapshot } from '#shared/workspace/snapshot.ts';
import type { ImportSource } from '#shared/exchange/import/to-command.ts';
import type { ImportOptions, Lasso, OpenedDocument } from './api.ts';
import type { AnnexRequest, CandidateOptions } from './candidate-api.ts';
import { session } from './client.ts';
import { latestWins } from './latest.ts';
import type { DocumentState } from './state.ts';
import { useDocument, useView } from './store.ts';

/**
 * What screens do to the document. Commands go to the worker one after another in the order given; the
 * answer lands in the store and everything that shows it follows.
 */

let queue: Promise<unknown> = Promise.resolve();

function inOrder<T>(work: () => Promise<T>): Promise<T> {
  waiting = null;
  const result = queue.then(work);
  // The queue goes on after a bug in one command; its caller sees the rejection.
  queue = result.catch(() => undefined);
  return result;
}

/** Waits until every command given so far has been answered. */
export function settled(): Promise<unknown> {
  return queue;
}

async function take(result: Result<Snapshot>): Promise<Result<Snapshot>> {
  if (result.ok) await changed(result.value);
  else useView.getState().setProblem(result.problem);
  return result;
}

/** Where boundaries are others, the regions come with them, so that no screen sees the one without the other. */
async function changed(snapshot: Snapshot): Promise<void> {
  const { document, changed } = useDocument.getState();
  const isOther = document?.snapshot.boundaries.revision !== snapshot.boundaries.revision;
  changed(snapshot, isOther ? await session.regions() : undefined);
}

const now = (): string => new Date().toISOString();

/** Runs one command; a problem is shown and returned. */
export function run(command: Command): Promise<Result<Snapshot>> {
  return inOrder(async () => take(await session.execute(command, now())));
}

type PlanChange = (spec: PlanSpec) => PlanSpec;

/** The change of the plan given last, as long as its turn has not come and nothing else was asked for since. */
let waiting: {
  readonly merge: string;
  readonly changes: PlanChange[];
  readonly result: Promise<Result<Snapshot> | null>;
} | null = null;

/**
 * Changes the shown plan. The change is applied to the plan as it is when its turn comes, so two quick
 * edits of different fields never undo each other. Who types faster than plans are computed has only the
 * newest computed: changes of one key that wait for their turn are made together.
 * @param merge changes with the same key that follow each other are one step of undo
 */
export function updatePlan(change: PlanChange, merge?: string): Promise<Result<Snapshot> | null> {
  if (waiting && waiting.merge === merge) {
    waiting.changes.push(change);
    return waiting.result;
  }
  const changes = [change];
  const result = inOrder(async () => {
    if (waiting?.changes === changes) waiting = null;
    const plan = useDocument.getState().document?.snapshot.plan;
    if (!plan) return null;
    const spec = changes.reduce((before, next) => next(before), plan.spec);
    if (spec === plan.spec) return null;
    const command: Command = { kind: 'put-plan', id: plan.id, spec };
    return take(await session.execute(merge === undefined ? command : { ...command, merge }, now()));
  });
  waiting = merge === undefined ? null : { merge, changes, result };
  return result;
}

export function undo(): Promise<Result<Snapshot>> {
  return inOrder(async () => take(await session.undo(now())));
}

export function redo(): Promise<Result<Snapshot>> {
  return inOrder(async () => take(await session.redo(now())));
}

/** Goes back or forth to where so many steps of the history are done. */
export function travel(position: number): Promise<Result<Snapshot>> {
  return inOrder(async () => take(await session.travel(position, now())));
}

/** Takes the figures of the table being imported, after every command given so far; a problem is returned, not shown. */
export function takeImport(options: ImportOptions, source: ImportSource): Promise<Result<Snapshot>> {
  return quietly(() => session.applyImport(options, source, now()));
}

/** Takes the list being read; a problem is returned, not shown, as in all that concerns candidates here. */
export function takeCandidates(options: CandidateOptions): Promise<Result<Snapshot>> {
  return quietly(() => session.applyCandidates(options, now()));
}

/** Writes the export of an annex down. @returns its file, or why there is none */
export async function takeAnnex(request: AnnexRequest): Promise<Result<Uint8Array>> {
  const logged = await quietly(() => session.exportAnnex(request, now()));
  if (!logged.ok) return logged;
  const file = await session.annexFile();
  if (!file) throw new Error('an export was written down and there is no file of it');
  return done(file);
}

export function deleteAnnexes(period: string): Promise<Result<Snapshot>> {
  return inOrder(async () => take(await session.deleteAnnexes(period, now())));
}

function quietly(ask: () => Promise<Result<Snapshot>>): Promise<Result<Snapshot>> {
  return inOrder(async () => {
    const result = await ask();
    if (result.ok) await changed(result.value);
    return result;
  });
}

const askTotals = latestWins(
  async ({ of, ask }: { readonly of: Area; readonly ask: () => Promise<Result<AreaTotals>> }) => ({
    of,
    totals: await ask(),
  }),
  ({ of, totals }) => {
    const { setDraftTotals } = useView.getState();
    if (totals.ok) setDraftTotals(of, totals.value, null);
    else setDraftTotals(of, null, totals.problem);
  },
);

/**
 * Makes this area the draft and asks for its totals. While one drag sends many, the worker is asked one at a
 * time and only for the latest.
 */
export function requestAreaTotals(area: Area): Promise<void> {
  useView.getState().setDraft(area);
  return askTotals({ of: area, ask: () => session.areaTotals(area) });
}

/** Makes this outline under the pointer the draft, as it is, and asks for its totals; see `lassoTotals` of the session. */
export function requestLassoTotals(lasso: Lasso): Promise<void> {
  const { outline, predicate } = lasso;
  const shape = { polygon: outline, predicate };
  useView.getState().setDraft(shape);
  return askTotals({ of: shape, ask: () => session.lassoTotals(lasso) });
}

/** Makes this shape the draft and asks for the totals of what an area would become with it. */
export function requestCombinedTotals(base: Area, shape: Area, how: SetOperation): Promise<void> {
  useView.getState().setDraft(shape);
  const ask = async (): Promise<Result<AreaTotals>> => {
    const combined = await session.combineAreas(base, shape, how);
    return combined.ok ? done(combined.value.totals) : combined;
  };
  return askTotals({ of: shape, ask });
}

/** The document as it is after every command given so far: its bytes and the revision they hold. */
export function documentBytes(): Promise<{ readonly bytes: Uint8Array; readonly revision: number }> {
  return inOrder(async () => {
    const { document } = useDocument.getState();
    if (!document) throw new Error('there is no open document');
    return { bytes: await session.documentBytes(), revision: document.snapshot.revision };
  });
}

/** Opens a document through the worker once every command given so far is done; a problem is shown. */
export function openWith(
  open: (now: string) => Promise<Result<OpenedDocument>>,
  file: DocumentState['file'],
): Promise<Result<OpenedDocument>> {
  return inOrder(async () => {
    const result = await open(now());
    if (result.ok) {
      useView.getState().resetForDocument();
      useDocument.getState().opened(result.value, file);
    } else {
      useView.getState().setProblem(result.problem);
    }
    return result;
  });
}
