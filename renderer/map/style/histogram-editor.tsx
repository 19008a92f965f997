import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import { formatBreak } from '#shared/coverage/indicator-text.ts';
import type { Histogram } from '#shared/coverage/histogram.ts';
import { useMergeKey } from '../../app/controls/merge-key.ts';
import { useWords } from '../../app/language/language.ts';
import { stepFor, withBreakAt } from './break-moves.ts';

interface HistogramEditorProps {
  readonly classified: ClassifiedIndicator;
  readonly histogram: Histogram;
  /** Strictly ascending. */
  readonly breaks: readonly number[];
  readonly disabled: boolean;
  /** While a limit is dragged. */
  readonly onTry: (breaks: readonly number[]) => void;
  /** Where it was let go, or moved by a key; keys of one visit to a limit share the merge key. */
  readonly onSet: (breaks: readonly number[], merge?: string) => void;
  /** The drag was broken off. */
  readonly onCancel: () => void;
}

const [width, height] = [300, 72];

/** How the values are spread over the classes, with limits that can be moved by pointer and by keyboard. */
export function HistogramEditor(props: HistogramEditorProps) {
  const { classified, histogram, breaks, disabled, onTry, onSet, onCancel } = props;
  const { t, language } = useWords();
  const id = useId();
  const merge = useMergeKey();
  const drawing = useRef<SVGSVGElement>(null);
  const dragged = useRef<{
    readonly index: number;
    readonly breaks: readonly number[];
    readonly moved: boolean;
  } | null>(null);
  const { indicator, classes, colours } = classified;
  const low = Math.min(histogram.low, breaks[0] ?? histogram.low);
  const high = Math.max(histogram.high, breaks.at(-1) ?? histogram.high);
  const span = high - low || 1;
  const step = stepFor(low, high, classes.whole);
  const xOf = (value: number): number => ((value - low) / span) * width;

  const valueAt = (event: PointerEvent): number => {
    const { left, width: shown } = drawing.current!.getBoundingClientRect();
    return low + ((event.clientX - left) / shown) * span;
  };
  const start = (event: PointerEvent, index: number): void => {
    if (disabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { index, breaks, moved: false };
  };
  const drag = (event: PointerEvent): void => {
    const now = dragged.current;
    if (!now) return;
    const moved = withBreakAt(now.breaks, now.index, valueAt(event), step);
    if (!moved || moved[now.index] === now.breaks[now.index]) return;
    dragged.current = { index: now.index, breaks: moved, moved: true };
    onTry(moved);
  };
  const drop = (): void => {
    const last = dragged.current;
    dragged.current = null;
    if (last?.moved) onSet(last.breaks);
  };
  const press = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'Escape' && dragged.current) {
      dragged.current = null;
      event.stopPropagation();
      onCancel();
      return;
    }
    const steps = keySteps[event.key];
    if (disabled || steps === undefined) return;
    event.preventDefault();
    const moved = withBreakAt(breaks, index, breaks[index]! + steps * step, step);
    if (moved && moved[index] !== breaks[index]) onSet(moved, merge.current());
  };

  const tallest = Math.max(1, ...histogram.counts);
  const binWidth = (histogram.high - histogram.low || span) / histogram.counts.length;
  return (
    <figure className="histogram" aria-labelledby={id}>
      <figcaption id={id} className="visually-hidden">
        {t('look.style.histogram')}
      </figcaption>
      <div className="histogram-plot">
        <svg ref={drawing} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
          {histogram.counts.map((count, bin) => {
            const from = histogram.low + bin * binWidth;
            // A bar is never lower than a hair, so that a lone desa far from the others is seen.
            const tall = count === 0 ? 0 : Math.max(1.5, (count / tallest) * (height - 4));
            return (
              <rect
                key={bin}
                className="histogram-bar"
                x={xOf(from)}
                y={height - tall}
                width={Math.max(0.5, (binWidth / span) * width - 0.5)}
                height={tall}
                fill={colours[classes.classOf(from + binWidth / 2)]}
              />
            );
          })}
        </svg>
        {breaks.slice(1, -1).map((value, at) => {
          const index = at + 1;
          return (
            <span
              key={index}
              className="histogram-break"
              style={{ left: `${((value - low) / span) * 100}%` }}
              role="slider"
              tabIndex={disabled ? -1 : 0}
              aria-label={t('look.style.break', { number: index })}
              aria-valuemin={breaks[index - 1]}
              aria-valuemax={breaks[index + 1]}
              aria-valuenow={value}
              aria-valuetext={formatBreak(indicator, value, language)}
              aria-disabled={disabled || undefined}
              onFocus={merge.renew}
              onKeyDown={(event) => press(event, index)}
              onPointerDown={(event) => start(event, index)}
              onPointerMove={drag}
              onPointerUp={drop}
              onPointerCancel={() => {
                dragged.current = null;
                onCancel();
              }}
            >
              <span className="histogram-value" aria-hidden>
                {formatBreak(indicator, value, language)}
              </span>
            </span>
          );
        })}
      </div>
      <p className="histogram-ends" aria-hidden>
        <span>{formatBreak(indicator, low, language)}</span>
        <span>{formatBreak(indicator, high, language)}</span>
      </p>
    </figure>
  );
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};
