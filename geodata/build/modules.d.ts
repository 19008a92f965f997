/**
 * What the build uses of its own packages, so that types hold before `npm ci --prefix geodata/build` has
 * run: a fresh clone installs only the root packages.
 */
declare module 'mapshaper' {
  const mapshaper: {
    /** Runs a mapshaper command line over in-memory files and answers the files it writes. */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, unknown>>,
    ): Promise<Record<string, Uint8Array | string>>;
  };
  export default mapshaper;
}

declare module 'd3-delaunay' {
  export class Delaunay {
    static from(points: readonly (readonly [number, number])[]): Delaunay;
    neighbors(index: number): IterableIterator<number>;
    voronoi(bounds: readonly [number, number, number, number]): {
      /** The closed ring of a cell; null where a point coincides with another. */
      cellPolygon(index: number): [number, number][] | null;
    };
  }
}
