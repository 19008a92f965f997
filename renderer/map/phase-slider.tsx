import { Pause, Play, StepForward } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { PlanResult } from '#shared/plan/result.ts';
import { IconButton } from '../app/controls/button.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { useShownIndicator } from './indicator-hooks.ts';
import { indicatorAt, reachedAt, stopOf } from './phase-time.ts';
import './phase-slider.css';

/** How long each stop is looked at while the plan plays. */
const pace = 1400;

/** Plays the plan through time: coverage today, then after each of its phases, and what has been reached. */
export function PhaseSlider({ document }: { readonly document: DocumentState }) {
  const result = document.lastResult;
  return result && result.phases.length > 0 && <Stops document={document} result={result} />;
}

function Stops({ document, result }: { readonly document: DocumentState; readonly result: PlanResult }) {
  const { t, w } = useWords();
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const { phases } = result;
  const shown = stopOf(useShownIndicator(), phases.length);
  const stop = Math.min(shown ?? 0, phases.length);
  const still = useStillness();

  const last = phases.length;
  const expected = useRef(0);
  const goTo = (next: number): void => {
    expected.current = next;
    useView.getState().setIndicator(indicatorAt(next, last));
  };
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      if (stop + 1 === last) setPlaying(false);
      expected.current = stop + 1;
      useView.getState().setIndicator(indicatorAt(stop + 1, last));
    }, pace);
    // Who chooses another map meanwhile wants to look at that.
    const unfollow = useView.subscribe((view) => {
      if (stopOf(view.indicator, last) !== expected.current) setPlaying(false);
    });
    return () => {
      clearTimeout(timer);
      unfollow();
    };
  }, [playing, stop, last]);

  const play = (): void => {
    const atEnd = shown === null || stop === last;
    if (still) goTo(atEnd ? 0 : stop + 1);
    else if (playing) setPlaying(false);
    else {
      goTo(atEnd ? 0 : stop);
      setPlaying(true);
    }
  };
  const name = stop === 0 ? t('look.time.today') : t('look.time.after', { name: phases[stop - 1]!.name });
  const { covered, coverage, cost } = reachedAt(
    stop,
    stop === 0 ? document.snapshot.coverage : result.regions,
    phases,
  );
  const figures = { covered: w.heads(covered), coverage: w.percent(coverage), cost: w.rupiah(cost) };
  const reached = Number.isNaN(covered)
    ? t('data.none')
    : t(stop === 0 ? 'look.time.coveredToday' : 'look.time.covered', figures);
  return (
    <div className="phase-slider" data-idle={shown === null || undefined}>
      <div className="phase-slider-track">
        <IconButton
          label={still ? t('look.time.next') : playing ? t('look.time.pause') : t('look.time.play')}
          icon={still ? StepForward : playing ? Pause : Play}
          onClick={play}
        />
        <input
          type="range"
          min={0}
          max={phases.length}
          step={1}
          value={stop}
          aria-label={t('look.time.title')}
          aria-valuetext={`${name}: ${reached}`}
          list={id}
          onChange={(event) => {
            setPlaying(false);
            goTo(event.currentTarget.valueAsNumber);
          }}
        />
        <datalist id={id}>
          {Array.from({ length: phases.length + 1 }, (_, at) => (
            <option key={at} value={at} />
          ))}
        </datalist>
      </div>
      {/* Read out with the slider itself. */}
      <p className="phase-slider-reached" aria-hidden>
        <strong>{name}</strong> {reached}
      </p>
    </div>
  );
}

/** True for who asks the system for no motion: the plan then goes on by a step at a press, not by itself. */
function useStillness(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)'));
  const [still, setStill] = useState(query.matches);
  useEffect(() => {
    const follow = (): void => setStill(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return still;
}
