import { useEffect, useState } from 'react';
import { predicates, type Predicate } from '#shared/boundary/geometry.ts';
import type { Area } from '#shared/plan/spec.ts';
import type { AreaTotals } from '#shared/workspace/snapshot.ts';
import { useWords } from '../../app/language/language.ts';
import { session } from '../../session/client.ts';
import type { Draft } from '../../session/state.ts';
import { useDocument, useView } from '../../session/store.ts';
import { activeArea, changeArea, takeArea } from './area-edits.ts';
import { useAreaWork } from './area-store.ts';

/**
 * When a desa belongs to a drawn area: the three rules with how many desa each takes, side by side, so that one
 * is chosen knowingly. Resting on one shows its desa on the map.
 */
export function RuleChoice({ draft }: { readonly draft: Draft }) {
  const { t, w } = useWords();
  const { area } = draft;
  const isDone = useView((view) => view.tool === 'pan');
  const counts = useRuleTotals(isDone && !draft.problem ? area : null);
  if (!('polygon' in area)) return null;

  const peek = (predicate: Predicate | null): void => {
    useAreaWork.setState({ peek: predicate && (counts?.[predicate]?.slots ?? null) });
  };
  const choose = (predicate: Predicate): void => {
    peek(null);
    useAreaWork.setState({ predicate });
    const active = activeArea();
    const readOnly = useDocument.getState().document?.snapshot.readOnly ?? true;
    if (active && !readOnly) void changeArea({ ...active, area: { ...area, predicate } });
    else void takeArea({ ...area, predicate }, 'new');
  };
  return (
    <div className="area-rules" role="radiogroup" aria-label={t('target.rule.label')}>
      <span className="area-rules-label">{t('target.rule.label')} …</span>
      {predicates.map((predicate) => {
        const count = counts?.[predicate]?.desa;
        const desa = count === undefined ? '…' : w.heads(count);
        const rule = t(`target.rule.${predicate}`);
        return (
          <label
            key={predicate}
            className="area-rule"
            onPointerEnter={() => peek(predicate)}
            onPointerLeave={() => peek(null)}
          >
            <input
              type="radio"
              name="area-rule"
              checked={area.predicate === predicate}
              disabled={!isDone}
              aria-label={t('target.rule.count', { rule, desa })}
              onChange={() => choose(predicate)}
              onFocus={() => peek(predicate)}
              onBlur={() => peek(null)}
            />
            <span title={rule}>
              <strong className="number">{isDone ? desa : '–'}</strong>
              {t(`target.rule.short.${predicate}`)}
            </span>
          </label>
        );
      })}
    </div>
  );
}

type RuleTotals = Readonly<Partial<Record<Predicate, AreaTotals>>>;

/** What each rule takes of a drawn area; null until it is known. */
function useRuleTotals(area: Area | null): RuleTotals | null {
  const polygon = area && 'polygon' in area ? area.polygon : null;
  const [found, setFound] = useState<{ readonly of: object; readonly totals: RuleTotals } | null>(null);
  useEffect(() => {
    if (!polygon) return undefined;
    let isOld = false;
    const count = async (): Promise<void> => {
      const totals: Partial<Record<Predicate, AreaTotals>> = {};
      for (const predicate of predicates) {
        const result = await session.areaTotals({ polygon, predicate });
        if (isOld) return;
        if (result.ok) totals[predicate] = result.value;
      }
      setFound({ of: polygon, totals });
    };
    void count();
    return () => {
      isOld = true;
    };
  }, [polygon]);
  return found && found.of === polygon ? found.totals : null;
}
