import { formatDecimal, formatHeads } from './number.ts';
import type { Language } from './text.ts';

/** Three figures tell what a hand can point at; metres and more of a kilometre are whole. */
function rounded(value: number, language: Language): string {
  if (value >= 100) return formatHeads(value, language);
  return formatDecimal(value, value >= 10 ? 1 : 2, language);
}

/** A length: `840 m`, `12,3 km`. @param metres 0 or more */
export function formatLength(metres: number, language: Language): string {
  return metres < 999.5 ? `${formatHeads(metres, language)} m` : `${rounded(metres / 1000, language)} km`;
}

/** An area: `840 m²`, `12,3 ha`, `45,6 km²`. @param squareMetres 0 or more */
export function formatArea(squareMetres: number, language: Language): string {
  if (squareMetres < 9999.5) return `${formatHeads(squareMetres, language)} m²`;
  if (squareMetres < 9_999_500) return `${rounded(squareMetres / 10_000, language)} ha`;
  return `${rounded(squareMetres / 1_000_000, language)} km²`;
}
