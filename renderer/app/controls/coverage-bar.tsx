import './coverage-bar.css';

interface CoverageBarProps {
  /** Fractions; `after` is at least `before`, both may pass 1. */
  readonly before: number;
  readonly after: number;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** Where a fraction lies on a line of 100. */
function at(fraction: number): number {
  return Math.min(1, Math.max(0, fraction)) * 100;
}

/** Coverage today and after the plan on one line from 0 to 100 %. */
export function CoverageBar({ before, after, label }: CoverageBarProps) {
  return (
    <svg
      className="coverage-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="coverage-bar-track" width="100" height="8" />
      <rect className="coverage-bar-after" width={at(after)} height="8" />
      <rect className="coverage-bar-before" width={at(before)} height="8" />
    </svg>
  );
}
