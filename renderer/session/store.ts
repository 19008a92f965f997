import { create } from 'zustand';
import { needsPlan, type Indicator } from '#shared/coverage/indicator.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { Area } from '#shared/plan/spec.ts';
import type { Level, RegionCode } from '#shared/region/code.ts';
import type { Problem } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { AreaTotals, Snapshot } from '#shared/workspace/snapshot.ts';
import type { DocumentRegions, OpenedDocument } from './api.ts';
import type { DocumentState, Screen, ViewState } from './state.ts';

/** The document as the worker last told it; null on the start screen. */
interface DocumentStore {
  readonly document: DocumentState | null;
  /** A document was opened; `file` is null for a new one or a sample. */
  readonly opened: (opened: OpenedDocument, file: DocumentState['file']) => void;
  /**
   * The worker answered with a newer state. An older one that comes late is left out.
   * @param regions where boundaries are others than before
   */
  readonly changed: (snapshot: Snapshot, regions?: DocumentRegions) => void;
  readonly setSaving: (saving: boolean) => void;
  /** The platform confirmed that this revision is on disk. */
  readonly saved: (revision: number, file: DocumentState['file']) => void;
  readonly closed: () => void;
  /** The user has read the warnings about how the document was opened. */
  readonly warningsRead: () => void;
}

export const useDocument = create<DocumentStore>()((set) => ({
  document: null,
  opened: (opened, file) =>
    set({
      document: {
        directory: opened.directory,
        geometry: opened.geometry,
        snapshot: opened.snapshot,
        lastResult: resultOf(opened.snapshot),
        file,
        savedRevision: opened.snapshot.revision,
        saving: false,
        warnings: opened.warnings,
      },
    }),
  changed: (snapshot, regions) =>
    set(({ document }) =>
      document && snapshot.revision > document.snapshot.revision
        ? { document: { ...document, ...regions, snapshot, lastResult: lastResultOf(document, snapshot) } }
        : {},
    ),
  setSaving: (saving) => set(({ document }) => (document ? { document: { ...document, saving } } : {})),
  saved: (savedRevision, file) =>
    set(({ document }) => (document ? { document: { ...document, savedRevision, file } } : {})),
  closed: () => set({ document: null }),
  warningsRead: () => set(({ document }) => (document ? { document: { ...document, warnings: [] } } : {})),
}));

function resultOf(snapshot: Snapshot): PlanResult | null {
  return snapshot.plan?.outcome.ok ? snapshot.plan.outcome.value : null;
}

/** An older result stays only while it is of the same plan. */
function lastResultOf(before: DocumentState, snapshot: Snapshot): PlanResult | null {
  const samePlan = before.snapshot.plan?.id === snapshot.plan?.id;
  return resultOf(snapshot) ?? (samePlan ? before.lastResult : null);
}

/** True when the document holds work that is not on disk. */
export function hasUnsavedWork(document: DocumentState | null): boolean {
  return document !== null && document.savedRevision !== document.snapshot.revision;
}

interface ViewStore extends ViewState {
  /** What the map shows on each screen: the question of the screen, until the user chooses otherwise there. */
  readonly indicators: Readonly<Record<Screen, Indicator>>;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: ViewState['theme']) => void;
  readonly setScreen: (screen: Screen) => void;
  readonly setPresenting: (presenting: boolean) => void;
  readonly setIndicator: (indicator: Indicator) => void;
  readonly setHovered: (slot: number | null) => void;
  readonly setSelected: (slot: number | null) => void;
  /** Looks at a region above desa, instead of at a desa. */
  readonly setRegion: (code: RegionCode | null) => void;
  readonly setLevel: (level: Level) => void;
  readonly setTool: (tool: ViewState['tool']) => void;
  readonly setCombine: (combine: ViewState['combine']) => void;
  readonly setActiveArea: (id: string | null) => void;
  /** A new or changed area; totals of the one before stay until those of this one are known. */
  readonly setDraft: (area: Area | null) => void;
  /** Totals, or the problem, of an area that is or was the draft: while it is being dragged they may lag behind. */
  readonly setDraftTotals: (of: Area, totals: AreaTotals | null, problem: Problem | null) => void;
  readonly setProblem: (problem: Problem | null) => void;
  /** Back to what a freshly opened document shows. */
  readonly resetForDocument: () => void;
}

const fresh = {
  screen: 'map',
  presenting: false,
  indicator: { kind: 'gap' },
  indicators: {
    map: { kind: 'gap' },
    plan: { kind: 'allocated' },
    budget: { kind: 'cost' },
    scenario: { kind: 'difference' },
    data: { kind: 'gap' },
    report: { kind: 'gap' },
  },
  hovered: null,
  selected: null,
  region: null,
  level: 'desa',
  tool: 'pan',
  combine: 'new',
  activeArea: null,
  draft: null,
} as const satisfies Partial<ViewStore>;

/** A plan without a result has nothing to colour the map with; who is not covered is the question then. */
function showable(indicator: Indicator, document: DocumentState | null): Indicator {
  return needsPlan(indicator) && document?.lastResult === null ? { kind: 'gap' } : indicator;
}

export const useView = create<ViewStore>()((set) => ({
  language: 'id',
  theme: 'light',
  problem: null,
  ...fresh,
  setLanguage: (language) => set({ language }),
  setTheme: (theme) => set({ theme }),
  setScreen: (screen) =>
    set((view) => ({
      screen,
      indicator: showable(view.indicators[screen], useDocument.getState().document),
    })),
  setPresenting: (presenting) => set({ presenting }),
  setIndicator: (indicator) =>
    set((view) => ({ indicator, indicators: { ...view.indicators, [view.screen]: indicator } })),
  setHovered: (hovered) => set((view) => (view.hovered === hovered ? view : { hovered })),
  setSelected: (selected) => set({ selected, region: null }),
  setRegion: (region) => set({ region, selected: null }),
  setLevel: (level) => set({ level }),
  setTool: (tool) => set({ tool }),
  setCombine: (combine) => set({ combine }),
  setActiveArea: (activeArea) => set({ activeArea }),
  setDraft: (area) =>
    set(({ draft }) => ({
      draft: area && {
        area,
        totals: draft?.totals ?? null,
        totalsOf: draft?.totalsOf ?? null,
        problem: null,
      },
    })),
  setDraftTotals: (totalsOf, totals, problem) =>
    set(({ draft }) => (draft ? { draft: { ...draft, totals, totalsOf, problem } } : {})),
  setProblem: (problem) => set({ problem }),
  resetForDocument: () => set(fresh),
}));
