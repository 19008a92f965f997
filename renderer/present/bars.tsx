import type { ReactNode } from 'react';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Second line under the label. */
  readonly detail?: string | undefined;
  /** 0–1 of the full length; NaN, which is not known, draws nothing. */
  readonly share: number;
  /** A lighter part at the start of the bar, 0–1 of the full length: what was there before. */
  readonly before?: number | undefined;
  readonly value: ReactNode;
  readonly tone?: 'accent' | 'need' | 'short';
}

/** Horizontal bars with their names left and their figures right. The figures say all that the bars show. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  return (
    <figure className="bars">
      <figcaption className="bars-title">{title}</figcaption>
      <ul>
        {bars.map((bar) => (
          <li className="bar" data-tone={bar.tone ?? 'accent'} key={bar.key}>
            <span className="bar-label">
              {bar.label}
              {bar.detail && <small>{bar.detail}</small>}
            </span>
            <svg className="bar-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
              <rect className="bar-track" width="100" height="10" />
              <rect className="bar-fill" width={length(bar.share)} height="10" />
              {bar.before !== undefined && (
                <rect className="bar-before" width={length(bar.before)} height="10" />
              )}
            </svg>
            <span className="bar-value">{bar.value}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function length(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share)) * 100;
}
