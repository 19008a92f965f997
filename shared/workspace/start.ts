import { loadDesa } from '../boundary/bundle.ts';
import type { RateTable } from '../contribution/rate.ts';
import type { PlanSpec } from '../plan/spec.ts';
import type { BundledFiles } from '../region/bundled.ts';
import { ancestor, isWithin, levelOf, type RegionCode } from '../region/code.ts';
import { RegionList } from '../region/list.ts';
import { loadProvinsi, loadRegionsOf } from '../region/table.ts';
import { done, refused, type Result } from '../text/problem.ts';
import type { Source } from '../text/source.ts';
import type { NewDocument } from './new-document.ts';
import { isSampleName, sampleSchema, spread } from './sample.ts';
import { noRegion, regionIsDesa, unknownRegions, unknownSample } from './start-problems.ts';

/** The boundaries bundled with the product; `geodata/SOURCES.md` has their provenance and accuracy. */
const bundledBoundarySource: Source = {
  title: 'Batas indikatif desa PetaLindung',
  publisher: 'PetaLindung, dari geografis 1.3.2, indonesia-nodejs 1.1.0 dan Natural Earth',
  licence: 'MIT; Natural Earth: domain publik',
  edition: '2025',
  date: '2025-04-25',
  note: 'Batas indikatif: sel di sekeliling titik desa (2020), dipotong pada garis pantai, dengan kode dan nama Kepmendagri 300.2.2-2138 Tahun 2025. Bukan batas resmi.',
  definition: '',
  illustrative: false,
};

/** What a document says of its figures before there are any. */
const noCoverage: Source = {
  title: 'Belum ada data cakupan',
  publisher: '',
  licence: '',
  edition: '',
  date: '',
  note: 'Isi jumlah pekerja sasaran dan terlindungi per desa.',
  definition: '',
  illustrative: false,
};

/**
 * What a new document of the given regions starts with: their desa with bundled boundaries, no figures
 * (unknown, not zero), and a plan of quota 0 over all of it from January to December of `year`.
 *
 * @param codes of provinsi, kabupaten or kecamatan; one inside another counts once
 */
export async function startDocument(
  files: BundledFiles,
  codes: readonly RegionCode[],
  rates: RateTable,
  year: number,
): Promise<Result<NewDocument>> {
  const regions = await regionsAround(files, codes);
  if (codes.length === 0) return refused(noRegion());
  const unknown = codes.filter((code) => !regions.get(code));
  if (unknown.length > 0) return refused(unknownRegions(unknown));
  const desaCode = codes.find((code) => levelOf(code) === 'desa');
  if (desaCode) return refused(regionIsDesa(regions.get(desaCode)!));

  const chosen = outermost(codes);
  const name = nameOf(chosen, regions);
  const contents = await regionContents(files, chosen, regions);
  const unknownHeads = (): Float64Array => new Float64Array(contents.desa.length).fill(NaN);
  return done({
    ...contents,
    title: name,
    coverage: { eligible: unknownHeads(), covered: unknownHeads(), year, source: noCoverage },
    rates,
    plan: emptyPlan(name, chosen, year),
  });
}

/** What a document of a sample starts with. */
export async function startSample(
  files: BundledFiles,
  name: string,
  rates: RateTable,
): Promise<Result<NewDocument>> {
  if (!isSampleName(name)) return refused(unknownSample(name));
  const sample = sampleSchema.parse(JSON.parse(await files.text(`samples/${name}.json`)));
  const codes = sample.regions as RegionCode[];
  const contents = await regionContents(files, codes, await regionsAround(files, codes));
  const desa = contents.desa.map(({ code }) => code);
  const { eligible, covered, year, source } = sample.coverage;
  const [plan, ...scenarios] = sample.plans;
  return done({
    ...contents,
    title: sample.title,
    question: sample.question,
    coverage: { eligible: spread(eligible, desa), covered: spread(covered, desa), year, source },
    columns: sample.columns.map((column) => ({ ...column, values: spread(column.values, desa) })),
    governments: sample.governments,
    warnings: sample.warnings,
    rates,
    plan,
    scenarios,
  });
}

/** The regions of the provinsi that the codes lie in: reading all of Indonesia would take the longest. */
async function regionsAround(files: BundledFiles, codes: readonly RegionCode[]): Promise<RegionList> {
  const wanted = new Set(codes.map((code) => ancestor(code, 'provinsi')));
  const provinsi = (await loadProvinsi(files)).filter(({ code }) => wanted.has(code));
  const regions = await Promise.all(provinsi.map(({ code }) => loadRegionsOf(files, code)));
  return new RegionList(regions.flat());
}

/** Ascending, without those that lie in another of them. */
function outermost(codes: readonly RegionCode[]): RegionCode[] {
  return [...new Set(codes)]
    .sort()
    .filter((code, _, all) => !all.some((other) => other !== code && isWithin(code, other)));
}

/** Names of the regions; kecamatan with what they lie in, as their names repeat over the country. */
function nameOf(chosen: readonly RegionCode[], regions: RegionList): string {
  const mostNamed = 3;
  const names = chosen.slice(0, mostNamed).map((code) => {
    const { name, level, within } = regions.found(code)!;
    if (level === 'kabupaten') return name;
    return level === 'provinsi' ? `Provinsi ${name}` : `Kecamatan ${name}, ${within[0]}`;
  });
  const more = chosen.length - names.length;
  return [...names, ...(more > 0 ? [`${more} wilayah lain`] : [])].join('; ');
}

async function regionContents(
  files: BundledFiles,
  chosen: readonly RegionCode[],
  regions: RegionList,
): Promise<Pick<NewDocument, 'desa' | 'parents' | 'boundarySource'>> {
  const kabupaten = new Set(
    chosen.flatMap((code) =>
      levelOf(code) === 'provinsi'
        ? regions.children(code).map((child) => child.code)
        : [ancestor(code, 'kabupaten')],
    ),
  );
  const all = (await Promise.all([...kabupaten].sort().map((code) => loadDesa(files, code)))).flat();
  const desa = all.filter(({ code }) => chosen.some((region) => isWithin(code, region)));
  const parents: Record<RegionCode, string> = {};
  for (const { code } of desa) {
    for (const level of ['provinsi', 'kabupaten', 'kecamatan'] as const) {
      const parent = ancestor(code, level);
      parents[parent] ??= regions.get(parent)!.name;
    }
  }
  return { desa, parents, boundarySource: bundledBoundarySource };
}

function emptyPlan(name: string, codes: readonly RegionCode[], year: number): PlanSpec {
  return {
    name,
    quota: 0,
    area: { codes: [...codes] },
    rule: { kind: 'proportional', weight: 'gap', floor: 0 },
    locks: {},
    phases: [{ name: 'Tahap I', year, from: 1, to: 12, quota: 0 }],
    group: 'vulnerable',
    programmes: ['JKK', 'JKM'],
    funds: [],
  };
}
