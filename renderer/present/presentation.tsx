import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import {
  classifyCumulative,
  classifyIndicator,
  type ClassifiedIndicator,
} from '#shared/coverage/indicator-classes.ts';
import { assertNever } from '#shared/text/problem.ts';
import { datedTitle } from '#shared/text/source.ts';
import { useWords } from '../app/language/language.ts';
import { SourceBadges } from '../map/legend-panel.tsx';
import { shownFigures } from '../map/shown-figures.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { GapSlide } from './gap-slide.tsx';
import { MoneySlide } from './money-slide.tsx';
import { PhaseSlide } from './phase-slide.tsx';
import { slides, stepForKey, stepsOf, type Step } from './steps.ts';
import { TargetSlide } from './target-slide.tsx';
import { TodaySlide } from './today-slide.tsx';
import './present.css';

/** Loaded apart, as the map of the window is: the slides themselves turn from the first key on. */
const SlideMap = lazy(async () => ({ default: (await import('./slide-map.tsx')).SlideMap }));

/** Five slides made from the open plan, over the whole window. */
export function Presentation() {
  const document = useDocument((state) => state.document);
  return document && <Slides document={document} />;
}

function close(): void {
  useView.getState().setPresenting(false);
}

function Slides({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const { boundarySource } = document.directory;
  const result = document.lastResult;
  const phaseCount = result?.phases.length ?? 0;
  const steps = useMemo(() => stepsOf(phaseCount), [phaseCount]);
  const [position, setPosition] = useState(0);
  const screen = useRef<HTMLDivElement>(null);
  const step = steps[Math.min(position, steps.length - 1)]!;
  const classified = useMemo(() => classifiedFor(step, document), [step, document]);

  useEffect(() => screen.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        close();
        return;
      }
      // Space on a focused button presses it.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
      const next = stepForKey(event.key, position, steps.length);
      if (next === null) return;
      event.preventDefault();
      setPosition(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [position, steps.length]);

  const number = slides.indexOf(step.slide) + 1;
  const title = titleOf(step, document, t);
  const figures = shownFigures(document.snapshot, isOfPlan(step));
  return (
    <div
      className="presentation"
      ref={screen}
      role="dialog"
      aria-modal="true"
      aria-label={t('present.label')}
      tabIndex={-1}
      data-slide={step.slide}
    >
      <header className="slide-head">
        <p className="slide-kicker">{document.snapshot.title}</p>
        <h1 className="slide-title" aria-live="polite">
          {title}
        </h1>
      </header>
      <div className="slide-main" data-layout={classified ? 'split' : 'whole'}>
        <div className="slide-words" key={step.slide}>
          {wordsOf(step, document, (phase) =>
            setPosition(steps.findIndex((s) => s.slide === 'phases') + phase),
          ) ?? <p className="slide-lead">{t('present.noPlan')}</p>}
        </div>
        <Suspense fallback={<div className="slide-map" data-map-state="loading" />}>
          <SlideMap
            document={document}
            classified={classified}
            title={title}
            legendTitle={
              step.slide === 'phases' && result
                ? t('present.phases.upTo', { name: result.phases[step.phase]?.name ?? '' })
                : undefined
            }
          />
        </Suspense>
      </div>
      <footer className="slide-foot">
        <SourceBadges document={document} ofPlan={isOfPlan(step)} />
        <p className="slide-source">
          {t('map.legend.figures', {
            source: datedTitle(figures.source?.title ?? t('official.noSource'), figures.year),
          })}
          {' · '}
          {t('map.legend.boundary', { source: datedTitle(boundarySource.title, boundarySource.edition) })}
        </p>
        <p className="slide-count" aria-label={t('present.slide', { number, count: slides.length })}>
          {w.heads(number)} / {w.heads(slides.length)}
        </p>
      </footer>
      <button
        type="button"
        className="slide-turn slide-turn-back"
        aria-label={t('present.previous')}
        disabled={position === 0}
        onClick={() => setPosition(Math.max(0, position - 1))}
      >
        <ChevronLeft size={32} aria-hidden />
      </button>
      <button
        type="button"
        className="slide-turn slide-turn-on"
        aria-label={t('present.next')}
        disabled={position === steps.length - 1}
        onClick={() => setPosition(Math.min(steps.length - 1, position + 1))}
      >
        <ChevronRight size={32} aria-hidden />
      </button>
      <button type="button" className="slide-close" aria-label={t('present.close')} onClick={close}>
        <X size={22} aria-hidden />
      </button>
    </div>
  );
}

/** What is and what lacks are of the document; the rest is the plan's. */
function isOfPlan({ slide }: Step): boolean {
  return slide !== 'today' && slide !== 'gap';
}

function titleOf(step: Step, document: DocumentState, t: ReturnType<typeof useWords>['t']): string {
  switch (step.slide) {
    case 'today':
      return t('present.today.title');
    case 'gap':
      return t('present.gap.title');
    case 'target':
      return t('present.target.title', { name: document.snapshot.plan?.spec.name ?? '' });
    case 'phases':
      return t('present.phases.title');
    case 'money':
      return t('present.money.title');
    default:
      return assertNever(step.slide);
  }
}

/** The slide's words and bars; null when the slide needs a result and the plan has none. */
function wordsOf(step: Step, document: DocumentState, choosePhase: (phase: number) => void) {
  const result = document.lastResult;
  switch (step.slide) {
    case 'today':
      return <TodaySlide document={document} />;
    case 'gap':
      return <GapSlide document={document} />;
    case 'target':
      return result && <TargetSlide result={result} />;
    case 'phases':
      return (
        result && (
          <PhaseSlide
            phases={document.snapshot.plan?.spec.phases ?? []}
            result={result}
            phase={step.phase}
            onChoose={choosePhase}
          />
        )
      );
    case 'money':
      return result && <MoneySlide result={result} />;
    default:
      return assertNever(step.slide);
  }
}

function classifiedFor(step: Step, document: DocumentState): ClassifiedIndicator | null {
  const { coverage, styles } = document.snapshot;
  const result = document.lastResult;
  switch (step.slide) {
    case 'today':
      return classifyIndicator({ kind: 'coverage' }, coverage, result, { styles });
    case 'gap':
      return classifyIndicator({ kind: 'gap' }, coverage, result, { styles });
    case 'target':
      return result && classifyIndicator({ kind: 'coverage-after' }, coverage, result, { styles });
    case 'phases':
      return result && classifyCumulative(step.phase, coverage, result, { styles });
    case 'money':
      return null;
    default:
      return assertNever(step.slide);
  }
}
