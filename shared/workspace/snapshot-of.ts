import type { PlanRun } from '../plan/result.ts';
import { done } from '../text/problem.ts';
import type { Result } from '../text/problem.ts';
import type { Model } from './model.ts';
import type { StoredPlan } from './rows/plan-rows.ts';
import type { FrozenFigures, HistoryState, Official, PlanState, Question, Snapshot } from './snapshot.ts';

/** What the screens are told of a document: its model, the shown plan's result, and the history. */
export function snapshotOf(
  model: Model,
  plan: PlanState | null,
  rest: {
    readonly revision: number;
    readonly readOnly: boolean;
    readonly history: HistoryState;
  },
): Snapshot {
  const { document, region, coverage, coverageSource, plans, governments } = model;
  const {
    coverageYears,
    coverageRevision,
    rates,
    areas,
    columns,
    enrolment,
    candidates,
    styles,
    layers,
    bookmarks,
    notes,
  } = model;
  return {
    ...rest,
    title: document.title,
    question: questionOf(document),
    boundaries: { revision: region.revision, source: region.directory.boundarySource },
    coverage: { ...coverage, year: document.coverage_year, source: coverageSource },
    coverageYears,
    coverageRevision,
    rates,
    plans: [...plans].map(([id, plan]) => ({ id, name: plan.spec.name, official: officialOf(plan) })),
    plan,
    areas,
    columns,
    enrolment,
    candidates,
    governments: [...governments.values()].map(({ government }) => government),
    styles,
    layers,
    bookmarks,
    notes,
  };
}

export function planStateOf(plan: StoredPlan, run: Result<PlanRun>): PlanState {
  const outcome = run.ok ? done(run.value.result) : run;
  const official = officialOf(plan);
  const frozen = official && run.ok ? frozenOf(run.value) : null;
  return { id: plan.rows.plan[0]!.id, spec: plan.spec, official, frozen, outcome };
}

function frozenOf({ input: { coverageYear: year, coverageSource } }: PlanRun): FrozenFigures {
  return { year, source: coverageSource ?? null };
}

function officialOf({ official }: StoredPlan): Official | null {
  return official && { at: official.at, hash: official.hash };
}

function questionOf(document: Model['document']): Question | null {
  const { question_id: id, question_en: en, question_screen: screen } = document;
  return id === null || en === null || screen === null ? null : { id, en, screen };
}
