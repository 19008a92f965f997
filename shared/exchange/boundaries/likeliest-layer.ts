import type { LayerInfo } from '../../boundary/import/layer.ts';
import { recognise } from '../import/fields.ts';

/** The layer that looks most like desa: by its name, by what its columns are called, then by its size. */
export function likeliestLayer(layers: readonly LayerInfo[]): number {
  const scores = layers.map(({ name, fields, features }) => {
    const kinds = new Set(fields.map((field) => recognise(field).role.kind));
    const places = (['code', 'desa', 'kecamatan'] as const).filter((kind) => kinds.has(kind)).length;
    // Our own documents have views and drawn areas beside their desa.
    const named = /^desa$/i.test(name) ? 3 : /desa|kelurahan|village/i.test(name) ? 1 : 0;
    return places + named + Math.min(features, 100_000) / 1e6;
  });
  return scores.indexOf(Math.max(...scores));
}
