import { coverageFraction } from '../coverage/fraction.ts';
import { ancestor, isKelurahan, type Level, type RegionCode } from '../region/code.ts';
import type { PlanDocument } from './input.ts';

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
  /** Rupiah. */
  readonly cost: number;
  /** Heads no fund pays for. */
  readonly unfunded: number;
  /** Of the desa with both figures known: coverage is theirs alone. */
  readonly base: number;
  readonly baseCovered: number;
  /** Fractions 0–1 of `base`, NaN when it is nought. */
  readonly before: number;
  readonly after: number;
}

/** A region above the desa with its slots, ascending. */
export interface RegionGroup {
  readonly code: RegionCode;
  readonly name: string;
  readonly slots: readonly number[];
  readonly sums: Sums;
}

export interface Figures {
  readonly total: Sums;
  readonly kecamatan: readonly RegionGroup[];
  readonly kabupaten: readonly RegionGroup[];
  readonly provinsi: readonly RegionGroup[];
  /** `Kabupaten Balangan, Kalimantan Selatan`, or the provinsi when there is more than one kabupaten. */
  readonly region: string;
}

/** The figures the pages of a plan share, computed once. */
export function figuresOf(document: PlanDocument): Figures {
  const { codes } = document.directory;
  const all = Array.from(codes.keys());
  const [kecamatan, kabupaten, provinsi] = (['kecamatan', 'kabupaten', 'provinsi'] as const).map((level) =>
    groupsOf(document, level),
  ) as [RegionGroup[], RegionGroup[], RegionGroup[]];
  return {
    total: sumsOf(document, all),
    kecamatan,
    kabupaten,
    provinsi,
    region: regionName(kabupaten, provinsi),
  };
}

/** A region's name where there is little room; a kota keeps its prefix, as a kabupaten may share its name. */
export function briefName(group: RegionGroup): string {
  return group.name.replace(/^Kabupaten /, '');
}

/** The lowest level that is few enough to be read in one chart. */
export function chartGroups(figures: Figures, most: number): readonly RegionGroup[] {
  return (
    [figures.kecamatan, figures.kabupaten, figures.provinsi].find((groups) => groups.length <= most) ??
    figures.provinsi
  );
}

/** Coverage of one desa before and after the plan. */
export function coverageOf(document: PlanDocument, slot: number): { before: number; after: number } {
  const { eligible, covered } = document.snapshot.coverage;
  const [base, had] = [eligible[slot]!, covered[slot]!];
  const has = had + document.run.result.regions.allocated[slot]!;
  return { before: coverageFraction(had, base), after: coverageFraction(has, base) };
}

/** Heads of one desa that no fund pays for. */
export function unfundedOf(document: PlanDocument, slot: number): number {
  const { allocated, funds } = document.run.result.regions;
  return funds.reduce((left, heads) => left - heads[slot]!, allocated[slot]!);
}

function groupsOf(document: PlanDocument, level: Level): RegionGroup[] {
  const slots = new Map<RegionCode, number[]>();
  document.directory.codes.forEach((code, slot) => {
    const parent = ancestor(code, level);
    const found = slots.get(parent);
    if (found) found.push(slot);
    else slots.set(parent, [slot]);
  });
  return [...slots].map(([code, of]) => ({
    code,
    name: document.directory.parents[code] ?? code,
    slots: of,
    sums: sumsOf(document, of),
  }));
}

function sumsOf(document: PlanDocument, slots: readonly number[]): Sums {
  const { codes } = document.directory;
  const { eligible, covered } = document.snapshot.coverage;
  const { regions } = document.run.result;
  const known = slots.filter((s) => !Number.isNaN(eligible[s]! + covered[s]!));
  const of = (values: ArrayLike<number>, over: readonly number[] = slots): number =>
    over.reduce((sum, s) => sum + values[s]!, 0);
  const ofKnown = (values: ArrayLike<number>): number => {
    const given = slots.filter((s) => !Number.isNaN(values[s]!));
    return given.length ? of(values, given) : NaN;
  };
  const base = of(eligible, known);
  const baseCovered = of(covered, known);
  const allocated = of(regions.allocated);
  return {
    desa: slots.filter((s) => !isKelurahan(codes[s]!)).length,
    kelurahan: slots.filter((s) => isKelurahan(codes[s]!)).length,
    inArea: of(regions.inArea),
    unknown: slots.length - known.length,
    eligible: ofKnown(eligible),
    covered: ofKnown(covered),
    gap: ofKnown(regions.gap),
    allocated,
    phases: regions.phases.map((heads) => of(heads)),
    cost: of(regions.cost),
    unfunded: slots.reduce((sum, s) => sum + unfundedOf(document, s), 0),
    base,
    baseCovered,
    before: coverageFraction(baseCovered, base),
    after: coverageFraction(baseCovered + of(regions.allocated, known), base),
  };
}

function regionName(kabupaten: readonly RegionGroup[], provinsi: readonly RegionGroup[]): string {
  const above = provinsi.map((p) => p.name).join(', ');
  if (kabupaten.length === 1) return `${kabupaten[0]!.name}, ${above}`;
  return above.startsWith('Provinsi ') ? above : `Provinsi ${above}`;
}
