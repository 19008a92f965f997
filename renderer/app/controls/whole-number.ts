const grouped = /^\d{1,3}([.,\s]\d{3})+$/;
const plain = /^\d+$/;

/**
 * Reads a whole number as people type it: `20000`, `20.000`, `20,000`, `20 000`, with or without `Rp`.
 * @returns null when the text is no whole number that a computer holds exactly (0 … 2^53 − 1)
 */
export function parseWhole(text: string): number | null {
  const digits = text.trim().replace(/^rp\.?\s*/i, '');
  if (!plain.test(digits) && !grouped.test(digits)) return null;
  const value = Number(digits.replaceAll(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
