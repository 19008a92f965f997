import { coverageChange } from '#shared/coverage/after.ts';
import { coverageFraction } from '#shared/coverage/fraction.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { useWords } from '../app/language/language.ts';
import { Bars } from './bars.tsx';

/** Warnings that say of heads of the quota nobody gets why they are left over. */
const leftOver: ReadonlySet<string> = new Set([
  'quota-exceeds-room',
  'flat-leaves-over',
  'limits-leave-over',
  'weights-leave-over',
  'enrolled-below-quota',
]);

/** What the plan changes in its area: covered before and after, of all who are eligible, and who is still left. */
export function TargetSlide({ result }: { readonly result: PlanResult }) {
  const { t, w, say } = useWords();
  const { inArea } = result.regions;
  const slots = [...inArea.keys()].filter((slot) => inArea[slot] === 1);
  const { known, eligible, before, after, left } = coverageChange(result.regions, slots);
  if (known === 0) return <p className="slide-lead">{w.heads(NaN)}</p>;
  const fraction = (heads: number): number => coverageFraction(heads, eligible);
  return (
    <>
      <p className="slide-lead">{t('present.target.lead', { allocated: w.heads(result.allocated) })}</p>
      <p className="slide-change">
        <span>{w.percent(fraction(before))}</span>
        <span aria-hidden>→</span>
        <strong>{w.percent(fraction(after))}</strong>
      </p>
      <Bars
        title={t(slots.length < inArea.length ? 'present.target.ofArea' : 'present.target.of', {
          eligible: w.heads(eligible),
        })}
        bars={[
          {
            key: 'before',
            label: t('present.target.before'),
            share: fraction(before),
            before: fraction(before),
            value: w.heads(before),
          },
          {
            key: 'after',
            label: t('present.target.after'),
            share: fraction(after),
            before: fraction(before),
            value: w.heads(after),
          },
        ]}
      />
      <p className="slide-text">
        {left > 0 ? t('present.target.left', { left: w.heads(left) }) : t('present.target.closed')}
      </p>
      {result.unallocated > 0 && (
        <p className="slide-note">
          {result.warnings
            .filter(({ code }) => leftOver.has(code))
            .map(({ what }) => say(what))
            .join(' ')}
        </p>
      )}
    </>
  );
}
