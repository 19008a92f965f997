import type { RegionCode } from '../region/code.ts';
import type { Region } from '../region/region.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { sampleNames } from './sample.ts';

const search = says(
  () => 'Cari wilayahnya menurut nama, lalu pilih dari hasilnya.',
  () => 'Search the region by name, then choose it from what is found.',
);

export function noRegion(): Problem {
  return {
    code: 'start-no-region',
    what: says(
      () => 'Belum ada wilayah yang dipilih.',
      () => 'No region is chosen.',
    ),
    why: says(
      () => 'Sebuah rencana mencakup sedikitnya satu kecamatan, kabupaten/kota atau provinsi.',
      () => 'A plan covers at least one kecamatan, kabupaten/kota or provinsi.',
    ),
    next: search,
  };
}

export function unknownRegions(codes: readonly RegionCode[]): Problem {
  const listed = codes.join(', ');
  return {
    code: 'start-region-unknown',
    what: says(
      () => `Tidak ada wilayah dengan kode ${listed}.`,
      () => `There is no region with the code ${listed}.`,
    ),
    why: says(
      () =>
        'Daftar wilayah memuat kode Kemendagri 2025; kode lama, kode BPS, dan kode Papua sebelum pemekaran bernomor lain.',
      () =>
        'The list has the Kemendagri codes of 2025; older codes, BPS codes and those of Papua before its division are numbered otherwise.',
    ),
    next: search,
  };
}

export function regionIsDesa({ code, name }: Region): Problem {
  return {
    code: 'start-region-is-desa',
    what: says(
      () => `${name} (${code}) adalah desa atau kelurahan.`,
      () => `${name} (${code}) is a desa or kelurahan.`,
    ),
    why: says(
      () => 'Kuota dibagi kepada desa, sehingga wilayah rencana paling kecil satu kecamatan.',
      () => 'Quotas are divided over desa, so the least region of a plan is a kecamatan.',
    ),
    next: says(
      () => `Pilih kecamatannya, ${code.slice(0, 8)}, atau wilayah yang lebih luas.`,
      () => `Choose its kecamatan, ${code.slice(0, 8)}, or a larger region.`,
    ),
  };
}

export function unknownSample(name: string): Problem {
  const known = sampleNames.join(', ');
  return {
    code: 'sample-unknown',
    what: says(
      () => `Tidak ada contoh bernama “${name}”.`,
      () => `There is no sample named “${name}”.`,
    ),
    why: says(
      () => `Contoh yang ada: ${known}.`,
      () => `These samples exist: ${known}.`,
    ),
    next: says(
      () => `Buka misalnya ${sampleNames[0]}.`,
      () => `Open ${sampleNames[0]}, for example.`,
    ),
  };
}
