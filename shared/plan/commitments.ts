import { sum } from '../allocation/exact.ts';
import { isHeads } from '../allocation/heads.ts';
import { apportion } from '../allocation/rounding.ts';
import { done, refused, type Result } from '../text/problem.ts';
import { columnNotHeads } from './columns.ts';
import type { PlanInput } from './input.ts';
import type { Commitment, PlanSpec } from './spec.ts';

/**
 * Heads per slot of each commitment, all within the plan's area; 0 where the figure they come from is unknown.
 *
 * @param phases heads per phase and slot
 * @returns a problem when a column that should hold people holds something else
 */
export function commitmentHeads(
  input: PlanInput,
  spec: PlanSpec,
  phases: readonly Int32Array[],
): Result<readonly Int32Array[]> {
  const all: Int32Array[] = [];
  for (const commitment of spec.commitments ?? []) {
    const heads = headsOf(input, spec, phases, commitment);
    if (!heads.ok) return heads;
    all.push(heads.value);
  }
  return done(all);
}

function headsOf(
  input: PlanInput,
  spec: PlanSpec,
  phases: readonly Int32Array[],
  { heads, kind }: Commitment,
): Result<Int32Array> {
  if (typeof heads !== 'object' || 'column' in heads) return listedHeads(input, { heads, kind });
  const named = phases.filter((_, t) => heads.phases.includes(spec.phases[t]!.name));
  return done(
    Int32Array.from(input.codes, (_, slot) => named.reduce((total, phase) => total + phase[slot]!, 0)),
  );
}

/**
 * The same of one commitment that does not wait for phases.
 * @throws RangeError for one that does
 */
export function listedHeads(
  input: PlanInput,
  { heads, kind }: Pick<Commitment, 'heads' | 'kind'>,
): Result<Int32Array> {
  if (typeof heads === 'number')
    return done(spread(heads, kind === 'renewal' ? input.covered : input.eligible, input.inArea));
  if (heads === 'covered') return done(inArea(input, input.covered));
  if ('column' in heads) {
    const figures = input.columns[heads.column]!;
    const wrong = figures.findIndex(
      (figure, slot) => input.inArea[slot] === 1 && !Number.isNaN(figure) && !isHeads(figure),
    );
    return wrong < 0
      ? done(inArea(input, figures))
      : refused(columnNotHeads(heads.column, input.codes[wrong]!, figures[wrong]!));
  }
  throw new RangeError('heads of phases are known once phases are');
}

/** In proportion to figures by largest remainder; desa alike where all figures of the area are 0 or unknown. */
function spread(heads: number, figures: Float64Array, inArea: Uint8Array): Int32Array {
  const slots = [...inArea.keys()].filter((slot) => inArea[slot] === 1);
  const given = apportion(
    heads,
    slots.map((slot) => known(figures[slot]!)),
  );
  const spread = new Int32Array(inArea.length);
  for (const [i, slot] of slots.entries()) spread[slot] = given[i]!;
  return spread;
}

function inArea({ inArea }: PlanInput, figures: Float64Array): Int32Array {
  return Int32Array.from(figures, (figure, slot) => (inArea[slot] === 1 ? known(figure) : 0));
}

function known(figure: number): number {
  return Number.isNaN(figure) ? 0 : figure;
}

/** Slots of the area for which a commitment's heads are not known. */
export function unknownSlots(input: PlanInput, { heads, kind }: Commitment): readonly number[] {
  const figures = figuresOf(input, heads, kind);
  if (figures === null || sum(input.inArea) === 0) return [];
  return [...figures.keys()].filter((slot) => input.inArea[slot] === 1 && Number.isNaN(figures[slot]!));
}

function figuresOf(
  input: PlanInput,
  heads: Commitment['heads'],
  kind: Commitment['kind'],
): Float64Array | null {
  if (typeof heads === 'number') return kind === 'renewal' ? input.covered : input.eligible;
  if (heads === 'covered') return input.covered;
  return 'column' in heads ? input.columns[heads.column]! : null;
}
