import type { BoundaryLayer } from '../../boundary/import/layer.ts';

/**
 * A layer on its way to another thread, each text in it once: the names of kecamatan, kabupaten and provinsi repeat for
 * all their desa, and whoever copies them for another thread makes each a text of its own.
 */
export interface LayerInTransit extends Omit<BoundaryLayer, 'values'> {
  readonly texts: readonly string[];
  /** By field, then by feature, which of the texts it has. */
  readonly cells: readonly Uint32Array<ArrayBuffer>[];
}

export function inTransit({ values, ...layer }: BoundaryLayer): LayerInTransit {
  const numbers = new Map<string, number>();
  const cells = values.map((column) => {
    const own = new Uint32Array(column.length);
    for (let feature = 0; feature < column.length; feature++) {
      const text = column[feature]!;
      let number = numbers.get(text);
      if (number === undefined) numbers.set(text, (number = numbers.size));
      own[feature] = number;
    }
    return own;
  });
  return { ...layer, texts: [...numbers.keys()], cells };
}

export function arrived({ texts, cells, ...layer }: LayerInTransit): BoundaryLayer {
  return { ...layer, values: cells.map((own) => Array.from(own, (number) => texts[number]!)) };
}

/** The buffers of a layer, to be handed over and not copied. */
export function buffersOf({ polygons, cells }: LayerInTransit): ArrayBuffer[] {
  const { positions, rings, areas } = polygons;
  return [positions, rings, polygons.polygons, areas, ...cells].map(({ buffer }) => buffer as ArrayBuffer);
}
