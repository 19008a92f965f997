/** Red, green and blue, 0–1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** @param hex `#rrggbb` */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** With the opacity multiplied in, as the map blends. */
export function premultiplied(hex: string, opacity: number): [number, number, number, number] {
  const [red, green, blue] = rgb(hex);
  return [red * opacity, green * opacity, blue * opacity, opacity];
}
