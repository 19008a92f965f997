import { lazy, Suspense, type ReactNode } from 'react';
import { assertNever } from '#shared/text/problem.ts';
import { useDocument, useView } from '../../session/store.ts';
import type { Screen } from '../../session/state.ts';
import { useWords } from '../language/language.ts';
import { stageViews, useStage, type StageView } from './stage.ts';
import './stage.css';

const BudgetView = lazy(async () => ({
  default: (await import('../../budget/view/budget-view.tsx')).BudgetView,
}));
const WhatIf = lazy(async () => ({ default: (await import('../../scenario/what-if.tsx')).WhatIf }));
const FairnessView = lazy(async () => ({
  default: (await import('../../scenario/fairness/fairness-view.tsx')).FairnessView,
}));
const GoalView = lazy(async () => ({
  default: (await import('../../scenario/goal-view.tsx')).GoalView,
}));
const ComparisonView = lazy(async () => ({
  default: (await import('../../scenario/comparison-view.tsx')).ComparisonView,
}));

/** What the screen shows beside its panel now. */
export function useStageView(screen: Screen): StageView {
  return useStage((stage) => stage.views[screen]);
}

/** The wide area beside the panel: a choice of views on top, and over the map the one that is chosen. */
export function StageFrame({ children }: { readonly children: ReactNode }) {
  const screen = useView((view) => view.screen);
  const shown = useStageView(screen);
  return (
    <div className="stage">
      <StageTabs screen={screen} shown={shown} />
      <div className="stage-body">
        {/* The map stays alive under the views without one: building it again takes a second. */}
        <div className="stage-map" data-covered={shown !== 'map' || undefined}>
          {children}
        </div>
        {shown !== 'map' && (
          <div className="stage-cover">
            <Suspense>{coverOf(shown)}</Suspense>
          </div>
        )}
      </div>
    </div>
  );
}

function StageTabs({ screen, shown }: { readonly screen: Screen; readonly shown: StageView }) {
  const { t } = useWords();
  const hasPlan = useDocument((store) => (store.document?.snapshot.plan ?? null) !== null);
  const views = stageViews[screen];
  if (!hasPlan || views.length < 2) return null;
  return (
    <div className="stage-tabs" role="group" aria-label={t('stage.name')}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          className="stage-tab"
          aria-pressed={view === shown}
          onClick={() => useStage.getState().show(screen, view)}
        >
          {t(`stage.${view}`)}
        </button>
      ))}
    </div>
  );
}

function coverOf(view: Exclude<StageView, 'map'>): ReactNode {
  switch (view) {
    case 'cash':
      return <BudgetView />;
    case 'what-if':
      return <WhatIf />;
    case 'fairness':
      return <FairnessView />;
    case 'goal':
      return <GoalView />;
    case 'compare':
      return <ComparisonView />;
    default:
      return assertNever(view);
  }
}
