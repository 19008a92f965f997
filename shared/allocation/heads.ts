/** The most people one figure can count, the largest number an array of heads (Int32Array) holds. */
export const mostHeads = 2 ** 31 - 1;

/** True for a count of people: a whole number within 0 and {@link mostHeads}. */
export function isHeads(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= mostHeads;
}
