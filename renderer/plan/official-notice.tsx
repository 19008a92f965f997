import { useMemo } from 'react';
import type { PlanState } from '#shared/workspace/snapshot.ts';
import { Button } from '../app/controls/button.tsx';
import { Notice } from '../app/controls/notice.tsx';
import { useWords } from '../app/language/language.ts';
import { run } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { hasOtherFigures } from './figures.ts';

/** Digits of a hash that tell two apart on screen; the report prints all of them. */
const shortHash = 8;

/** Why nothing on this screen can be changed, and the two ways on: lift the lock, or work on a copy. */
export function OfficialNotice({ plan }: { readonly plan: PlanState }) {
  const { t, w } = useWords();
  const readOnly = useDocument((store) => store.document?.snapshot.readOnly ?? true);
  const coverage = useDocument((store) => store.document?.snapshot.coverage ?? null);
  const isOutdated = useMemo(() => coverage !== null && hasOtherFigures(plan, coverage), [plan, coverage]);
  const { official } = plan;
  if (!official) return null;
  return (
    <div className="official-notice">
      <Notice
        tone="info"
        actions={
          !readOnly && (
            <>
              <Button onClick={() => void run({ kind: 'unlock-plan', id: plan.id })}>
                {t('official.unlock')}
              </Button>
              <Button
                onClick={() =>
                  void run({
                    kind: 'duplicate-plan',
                    id: plan.id,
                    copy: crypto.randomUUID(),
                    name: t('official.copyName', { name: plan.spec.name }),
                  })
                }
              >
                {t('official.duplicate')}
              </Button>
            </>
          )
        }
      >
        <p className="notice-what">{t('official.what', { date: w.date(official.at) })}</p>
        <p>{t('official.why', { hash: official.hash.slice(0, shortHash) })}</p>
        {plan.frozen && (
          <p>
            {t('official.figures', {
              year: plan.frozen.year,
              source: plan.frozen.source?.title ?? t('official.noSource'),
            })}
          </p>
        )}
        {isOutdated && <p className="official-outdated">{t('official.outdated')}</p>}
      </Notice>
    </div>
  );
}
