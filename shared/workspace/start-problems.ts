import type { RegionCode } from '../region/code.ts';
import type { Region } from '../region/region.ts';
import type { Problem } from '../text/problem.ts';
import { sampleNames } from './sample.ts';

const search = {
  id: 'Cari wilayahnya menurut nama, lalu pilih dari hasilnya.',
  en: 'Search the region by name, then choose it from what is found.',
};

export function noRegion(): Problem {
  return {
    code: 'start-no-region',
    what: { id: 'Belum ada wilayah yang dipilih.', en: 'No region is chosen.' },
    why: {
      id: 'Sebuah rencana mencakup sedikitnya satu kecamatan, kabupaten/kota atau provinsi.',
      en: 'A plan covers at least one kecamatan, kabupaten/kota or provinsi.',
    },
    next: search,
  };
}

export function unknownRegions(codes: readonly RegionCode[]): Problem {
  const listed = codes.join(', ');
  return {
    code: 'start-region-unknown',
    what: {
      id: `Tidak ada wilayah dengan kode ${listed}.`,
      en: `There is no region with the code ${listed}.`,
    },
    why: {
      id: 'Daftar wilayah memuat kode Kemendagri 2025; kode lama, kode BPS, dan kode Papua sebelum pemekaran bernomor lain.',
      en: 'The list has the Kemendagri codes of 2025; older codes, BPS codes and those of Papua before its division are numbered otherwise.',
    },
    next: search,
  };
}

export function regionIsDesa({ code, name }: Region): Problem {
  return {
    code: 'start-region-is-desa',
    what: {
      id: `${name} (${code}) adalah desa atau kelurahan.`,
      en: `${name} (${code}) is a desa or kelurahan.`,
    },
    why: {
      id: 'Kuota dibagi kepada desa, sehingga wilayah rencana paling kecil satu kecamatan.',
      en: 'Quotas are divided over desa, so the least region of a plan is a kecamatan.',
    },
    next: {
      id: `Pilih kecamatannya, ${code.slice(0, 8)}, atau wilayah yang lebih luas.`,
      en: `Choose its kecamatan, ${code.slice(0, 8)}, or a larger region.`,
    },
  };
}

export function unknownSample(name: string): Problem {
  const known = sampleNames.join(', ');
  return {
    code: 'sample-unknown',
    what: { id: `Tidak ada contoh bernama “${name}”.`, en: `There is no sample named “${name}”.` },
    why: { id: `Contoh yang ada: ${known}.`, en: `These samples exist: ${known}.` },
    next: { id: `Buka misalnya ${sampleNames[0]}.`, en: `Open ${sampleNames[0]}, for example.` },
  };
}
