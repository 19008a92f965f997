import { coverageTotals } from '#shared/coverage/totals.ts';
import { useMemo } from 'react';
import { useDocument, useView } from '../session/store.ts';
import { Button } from './controls/button.tsx';
import { Notice } from './controls/notice.tsx';
import { useWords } from './language/language.ts';

/** What a plan still lacks before it says anything: figures of any desa, then a quota; null when neither. */
export type NextStep = 'figures' | 'quota' | null;

export function useNextStep(): NextStep {
  const coverage = useDocument((store) => store.document?.snapshot.coverage);
  const quota = useDocument((store) => store.document?.snapshot.plan?.spec.quota);
  const known = useMemo(() => (coverage ? coverageTotals(coverage).known : 0), [coverage]);
  if (known === 0) return 'figures';
  return quota === 0 ? 'quota' : null;
}

/** Leads from a screen that has nothing to say yet to the one where the next step is taken. */
export function NextStepNotice() {
  const { t } = useWords();
  const step = useNextStep();
  const screen = useView((view) => view.screen);
  if (step === null) return null;
  const where = step === 'figures' ? 'data' : 'plan';
  return (
    <Notice
      tone="info"
      actions={
        screen !== where && (
          <Button tone="primary" onClick={() => useView.getState().setScreen(where)}>
            {t(`next.go-${where}`)}
          </Button>
        )
      }
    >
      <p>{t(`next.${step}`)}</p>
    </Notice>
  );
}
