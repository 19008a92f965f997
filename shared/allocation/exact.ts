/** A whole quotient and what is left over: `a·b = quotient·c + remainder`, 0 ≤ remainder < c. */
export interface Quotient {
  readonly quotient: number;
  readonly remainder: number;
}

/**
 * a·b divided by c, exactly, for safe integers a, b ≥ 0 and c > 0 whose quotient is a safe integer too.
 * Products below 2⁵³ stay in floating point, where they and their remainder are exact; others take BigInt,
 * some thirty times slower.
 */
export function divideProduct(a: number, b: number, c: number): Quotient {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    // A quotient below 2⁵³/c lies farther below the next whole number than rounding reaches, so that its floor
    // is right; `%` on floating-point numbers takes several times as long.
    const quotient = Math.floor(product / c);
    return { quotient, remainder: product - quotient * c };
  }
  const exact = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  return { quotient: Number(exact / divisor), remainder: Number(exact % divisor) };
}

/** Sign of a·b − c·d, exactly, for safe integers ≥ 0. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return Math.sign(left - right);
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A plain loop: over a nation's desa, several times as quick as `reduce`. */
export function sum(values: ArrayLike<number>): number {
  // Heads by themselves: a loop that meets several kinds of arrays takes ten times as long over each.
  return values instanceof Int32Array ? sumOfHeads(values) : sumOfAny(values);
}

function sumOfHeads(values: Int32Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

function sumOfAny(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
