import type { BundledFiles } from './bundled.ts';
import { ancestor, levelOf, type RegionCode } from './code.ts';
import type { Region } from './region.ts';

/** Provinsi of the bundled list, ascending by code. */
export async function loadProvinsi(files: BundledFiles): Promise<Region[]> {
  return rows(await files.text('regions/provinsi.tsv')).map(([code, name]) => ({
    code: code as RegionCode,
    name,
    level: 'provinsi',
  }));
}

/**
 * All regions of one provinsi, ascending by code, each before what it contains. The bundled file writes the
 * last group of each code, after one dot per group above; a desa, known by its four digits, has none.
 */
export async function loadRegionsOf(files: BundledFiles, provinsi: RegionCode): Promise<Region[]> {
  let parent = ['', '', ''];
  return rows(await files.text(`regions/${provinsi}.tsv`)).map(([group, name]) => {
    const digits = group.replaceAll('.', '');
    const depth = digits.length === 4 ? 3 : group.length - digits.length;
    const code = (depth === 0 ? digits : `${parent[depth - 1]}.${digits}`) as RegionCode;
    if (depth < 3) parent = [...parent.slice(0, depth), code];
    return { code, name, level: levelOf(code) };
  });
}

function rows(text: string): [string, string][] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.slice(tab + 1)];
    });
}

/** Names of desa of one kabupaten, by code. */
export async function loadDesaNames(
  files: BundledFiles,
  kabupaten: RegionCode,
): Promise<ReadonlyMap<RegionCode, string>> {
  const regions = await loadRegionsOf(files, ancestor(kabupaten, 'provinsi'));
  return new Map(
    regions
      .filter(({ code, level }) => level === 'desa' && ancestor(code, 'kabupaten') === kabupaten)
      .map(({ code, name }) => [code, name]),
  );
}
