import { monthName } from '#shared/text/number.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { Phase } from '#shared/plan/spec.ts';
import { useWords } from '../app/language/language.ts';

interface PhaseSlideProps {
  readonly phases: readonly Phase[];
  readonly result: PlanResult;
  readonly phase: number;
  readonly onChoose: (phase: number) => void;
}

/** Phase by phase: what each adds and what has been reached with it. */
export function PhaseSlide({ phases, result, phase, onChoose }: PhaseSlideProps) {
  const { t, w, language } = useWords();
  const reached = result.phases.slice(0, phase + 1).reduce((sum, { heads }) => sum + heads, 0);
  return (
    <>
      <p className="slide-number slide-number-medium">{w.heads(reached)}</p>
      <p className="slide-lead">
        {t('present.phases.reached', {
          name: result.phases[phase]?.name ?? '',
          allocated: w.heads(result.allocated),
        })}
      </p>
      <ol className="stepper">
        {result.phases.map(({ name, heads, months }, index) => {
          const spec = phases[index];
          return (
            <li key={`${index} ${name}`}>
              <button
                type="button"
                className="stepper-step"
                data-reached={index <= phase || undefined}
                aria-current={index === phase ? 'step' : undefined}
                onClick={() => onChoose(index)}
              >
                <span className="stepper-name">{name}</span>
                <span className="stepper-when">
                  {spec && `${monthName(spec.from, language)}–${monthName(spec.to, language)} ${spec.year}`}
                  {' · '}
                  {t('present.unit.months', { count: months, formatted: w.heads(months) })}
                </span>
                <strong className="stepper-heads">+{w.heads(heads)}</strong>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
