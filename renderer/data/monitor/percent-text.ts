import { formatDecimal } from '#shared/text/number.ts';
import type { Language } from '#shared/text/text.ts';
import type { CoverageStatement } from '#shared/coverage/government.ts';

type Stated = Pick<CoverageStatement, 'percent' | 'decimals'>;

const written = /^(\d{1,3}|1000)(?:[.,](\d{1,6}))?$/;

/**
 * Reads a percentage as it was published, with comma or point: `8,50` is 8.5 with two decimals, which say how
 * exact it is. Empty is unknown.
 * @returns null when the text is no percentage within 0–1,000
 */
export function readPercent(text: string): Stated | null {
  const plain = text.trim().replace(/\s*%$/, '');
  if (plain === '') return { percent: null, decimals: 0 };
  const parts = written.exec(plain);
  if (!parts) return null;
  const [, whole, fraction = ''] = parts;
  const percent = Number(`${whole}.${fraction || '0'}`);
  return percent <= 1000 ? { percent, decimals: fraction.length } : null;
}

/** The percentage as it was published; empty where it is unknown. */
export function percentText({ percent, decimals }: Stated, language: Language): string {
  return percent === null ? '' : formatDecimal(percent, decimals, language);
}
