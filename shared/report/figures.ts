import { coverageAfter, coverageChange, type CoverageChange } from '../coverage/after.ts';
import { coverageFraction } from '../coverage/fraction.ts';
import { ancestor, isKelurahan, type Level, type RegionCode } from '../region/code.ts';
import type { Directory } from '../workspace/snapshot.ts';
import type { PlanDocument, PlanFigures } from './input.ts';

/** Sums over some desa. What is unknown is left out of a sum and counted in `unknown`; nothing known gives NaN. */
export interface Sums {
  readonly desa: number;
  readonly kelurahan: number;
  readonly inArea: number;
  /** Desa and kelurahan whose eligible or covered workers are unknown. */
  readonly unknown: number;
  readonly eligible: number;
  readonly covered: number;
  readonly gap: number;
  readonly allocated: number;
  /** Heads per phase, in the plan's order. */
  readonly phases: readonly number[];
  /** Heads of each commitment, in the plan's order. */
  readonly commitments: readonly number[];
  /** Candidates held in reserve. */
  readonly reserve: number;
  /** Rupiah, of the heads allocated and of the commitments. */
  readonly cost: number;
  readonly committedCost: number;
  /** Heads no fund pays for. */
  readonly unfunded: number;
  /** Coverage before and after the plan, fractions 0–1 of the eligible where both figures are known; NaN without any. */
  readonly before: number;
  readonly after: number;
}

/** A region above the desa with its slots, ascending. */
export interface Parent {
  readonly code: RegionCode;
  readonly name: string;
  readonly slots: readonly number[];
}

export interface RegionGroup extends Parent {
  readonly sums: Sums;
}

/** The regions above the desa, by level. */
export interface Parents<T extends Parent = Parent> {
  readonly kecamatan: readonly T[];
  readonly kabupaten: readonly T[];
  readonly provinsi: readonly T[];
}

export interface Figures extends Parents<RegionGroup> {
  readonly total: Sums;
  /** What the plan changes in its area. */
  readonly area: CoverageChange;
  /** See {@link regionName}. */
  readonly region: string;
}

/** The figures the pages of a plan share, computed once. */
export function figuresOf(document: PlanDocument): Figures {
  const { directory } = document;
  const parents = parentsOf(directory);
  const { regions } = document.run.result;
  const slots = [...directory.codes.keys()];
  const summed = (some: readonly Parent[]): readonly RegionGroup[] =>
    some.map((parent) => ({ ...parent, sums: sumsOf(document, parent.slots) }));
  return {
    total: sumsOf(document, slots),
    area: coverageChange(
      regions,
      slots.filter((slot) => regions.inArea[slot] === 1),
    ),
    kecamatan: summed(parents.kecamatan),
    kabupaten: summed(parents.kabupaten),
    provinsi: summed(parents.provinsi),
    region: regionName(parents),
  };
}

/** The regions above the desa of a document, ascending by code. */
export function parentsOf(directory: Directory): Parents {
  const at = (level: Level): readonly Parent[] => {
    const slots = new Map<RegionCode, number[]>();
    directory.codes.forEach((code, slot) => {
      const parent = ancestor(code, level);
      const found = slots.get(parent);
      if (found) found.push(slot);
      else slots.set(parent, [slot]);
    });
    return [...slots].map(([code, of]) => ({ code, name: directory.parents[code] ?? code, slots: of }));
  };
  return { kecamatan: at('kecamatan'), kabupaten: at('kabupaten'), provinsi: at('provinsi') };
}

/** A region's name where there is little room; a kota keeps its prefix, as a kabupaten may share its name. */
export function briefName(group: Parent): string {
  return group.name.replace(/^Kabupaten /, '');
}

/** The lowest level that is few enough to be read in one chart. */
export function chartGroups<T extends Parent>(parents: Parents<T>, most: number): readonly T[] {
  const { kecamatan, kabupaten, provinsi } = parents;
  return [kecamatan, kabupaten, provinsi].find((groups) => groups.length <= most) ?? provinsi;
}

/** Coverage of one desa before and after the plan. */
export function coverageOf(document: PlanFigures, slot: number): { before: number; after: number } {
  const { eligible, covered } = document.snapshot.coverage;
  return {
    before: coverageFraction(covered[slot]!, eligible[slot]!),
    after: coverageAfter(document.run.result.regions, slot),
  };
}

/** Heads of one desa that no fund pays for. */
export function unfundedOf(document: PlanFigures, slot: number): number {
  const { allocated, funds } = document.run.result.regions;
  return funds.reduce((left, heads) => left - heads[slot]!, allocated[slot]!);
}

function sumsOf(document: PlanDocument, slots: readonly number[]): Sums {
  const { codes } = document.directory;
  const { eligible, covered } = document.snapshot.coverage;
  const { regions } = document.run.result;
  const of = (values: ArrayLike<number>, over: readonly number[] = slots): number =>
    over.reduce((sum, s) => sum + values[s]!, 0);
  const ofKnown = (values: ArrayLike<number>): number => {
    const given = slots.filter((s) => !Number.isNaN(values[s]!));
    return given.length ? of(values, given) : NaN;
  };
  const change = coverageChange(regions, slots);
  const allocated = of(regions.allocated);
  return {
    desa: slots.filter((s) => !isKelurahan(codes[s]!)).length,
    kelurahan: slots.filter((s) => isKelurahan(codes[s]!)).length,
    inArea: of(regions.inArea),
    unknown: change.unknown,
    eligible: ofKnown(eligible),
    covered: ofKnown(covered),
    gap: ofKnown(regions.gap),
    allocated,
    phases: regions.phases.map((heads) => of(heads)),
    commitments: regions.commitments.map((heads) => of(heads)),
    reserve: of(regions.reserve),
    cost: of(regions.cost),
    committedCost: of(regions.committedCost),
    unfunded: slots.reduce((sum, s) => sum + unfundedOf(document, s), 0),
    before: coverageFraction(change.before, change.eligible),
    after: coverageFraction(change.after, change.eligible),
  };
}

/** `Kabupaten Balangan, Kalimantan Selatan`, or the provinsi when there is more than one kabupaten. */
export function regionName({ kabupaten, provinsi }: Parents): string {
  const above = provinsi.map((p) => p.name).join(', ');
  if (kabupaten.length === 1) return `${kabupaten[0]!.name}, ${above}`;
  return above.startsWith('Provinsi ') ? above : `Provinsi ${above}`;
}
