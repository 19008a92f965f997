import type { ReactNode } from 'react';

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  /** The figure in words; the bar is its picture. */
  readonly text: string;
  /** Lengths, one under the other; NaN draws none. */
  readonly lengths: readonly number[];
  readonly detail?: string | undefined;
}

/** Figures of one kind under each other, each with a bar that can be compared with the others. */
export function BarList(props: {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The length of the whole line; by default that of the longest bar. */
  readonly full?: number;
}) {
  const longest = Math.max(...props.bars.flatMap(({ lengths }) => lengths.filter((length) => length > 0)), 0);
  const full = props.full ?? (longest || 1);
  return (
    <ul className="bar-list" aria-label={props.label}>
      {props.bars.map(({ key, name, text, lengths, detail }) => (
        <li key={key}>
          <span className="bar-list-name">{name}</span>
          <span className="number">{text}</span>
          <svg
            viewBox={`0 0 100 ${lengths.length * barHeight}`}
            height={lengths.length * barHeight}
            preserveAspectRatio="none"
            aria-hidden
          >
            {lengths.map((length, at) => {
              const place = { y: at * barHeight, height: barHeight - 1 };
              return (
                // Bars have no identity but their place.
                <g key={at} className={at === lengths.length - 1 ? 'bar-list-last' : 'bar-list-before'}>
                  <rect className="bar-list-track" width={100} {...place} />
                  {length > 0 && <rect width={Math.min(1, length / full) * 100} {...place} />}
                </g>
              );
            })}
          </svg>
          {detail !== undefined && <span className="bar-list-detail">{detail}</span>}
        </li>
      ))}
    </ul>
  );
}

const barHeight = 6;
