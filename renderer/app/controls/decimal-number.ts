import { numberOf } from '#shared/target/query/tokens.ts';

/**
 * Reads a number as people type it, with a sign, decimals and marks of thousands in either way of writing.
 * @returns null when the text is no number
 */
export function parseDecimal(text: string): number | null {
  const digits = text.trim().replace(/^[-−+]/, '');
  const number = /^\d[\d.,]*$/.test(digits) ? numberOf(digits) : null;
  return number !== null && /^[-−]/.test(text.trim()) ? -number : number;
}
