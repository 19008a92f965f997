/**
 * Colours of areas that colour-blind readers tell apart: the seven hues of Okabe and Ito, "Color Universal
 * Design" (2008), without their yellow and black, which drown on light maps and on dark ones; two more of Paul
 * Tol's muted scheme (2021) fill the set.
 */
export const areaColours = [
  '#d55e00',
  '#0072b2',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#882255',
  '#999933',
] as const;

/** The colour for another area: of those used least so far, the first. */
export function nextColour(used: readonly string[]): string {
  const times = (colour: string): number => used.filter((other) => other.toLowerCase() === colour).length;
  const fewest = Math.min(...areaColours.map(times));
  return areaColours.find((colour) => times(colour) === fewest)!;
}
