import type { DesaChange } from '#shared/exchange/boundaries/preview.ts';
import type { Wording } from '#shared/text/text.ts';

/** How much larger or smaller a desa becomes: `+2,50%`; no sign where nothing is left of it at two decimals. */
export function areaDifference({ before, after }: Pick<DesaChange, 'before' | 'after'>, w: Wording): string {
  const share = (after - before) / before;
  if (!Number.isFinite(share)) return '–';
  const size = w.percent(Math.abs(share));
  if (size === w.percent(0)) return size;
  return `${share > 0 ? '+' : '−'}${size}`;
}
