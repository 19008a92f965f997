import { create } from 'zustand';
import type { Screen } from '../../session/state.ts';

/** What fills the wide area beside the panel: the map with its table, or something made of the plan. */
export type StageView = 'map' | 'cash' | 'what-if' | 'fairness' | 'goal' | 'compare';

/** What each screen offers there; a screen with one or none shows no choice. */
export const stageViews: Readonly<Record<Screen, readonly StageView[]>> = {
  map: ['map'],
  plan: ['map', 'what-if', 'fairness', 'goal'],
  budget: ['cash', 'what-if', 'map'],
  scenario: ['compare', 'map'],
  data: [],
  report: [],
};

interface Stage {
  /** As last chosen on each screen; at first what answers its question. */
  readonly views: Readonly<Record<Screen, StageView>>;
  readonly show: (screen: Screen, view: StageView) => void;
}

export const useStage = create<Stage>()((set) => ({
  views: { map: 'map', plan: 'map', budget: 'cash', scenario: 'compare', data: 'map', report: 'map' },
  show: (screen, view) => set(({ views }) => ({ views: { ...views, [screen]: view } })),
}));
