/** At most this many decimals are typed; what is stored is exact to them. */
const mostDecimals = 2;

const pattern = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;

/** Reads a percentage as people type it: `67`, `67,28`, `67.28 %`. Null when it is none within 0–100. */
export function parsePercent(text: string): number | null {
  const parts = pattern.exec(text.trim());
  if (!parts) return null;
  const percent = Number(`${parts[1]}.${parts[2] ?? '0'}`);
  return percent <= 100 ? percent : null;
}

/** A percentage as it is typed, with as many decimals as it needs: `67,28`, `10`. */
export function percentText(percent: number, language: 'id' | 'en'): string {
  const text = String(Number(percent.toFixed(mostDecimals)));
  return language === 'id' ? text.replace('.', ',') : text;
}

/** Percent of a fraction and back, without the noise of binary fractions: 0.57 is 57, not 56.999…. */
export function percentOf(fraction: number): number {
  return Number((fraction * 100).toFixed(mostDecimals));
}

export function fractionOf(percent: number): number {
  return Number((percent / 100).toFixed(mostDecimals + 2));
}
