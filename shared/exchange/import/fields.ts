import { searchKey } from '../../region/search.ts';
import { saysBps } from './code.ts';
import type { FigureSegment, Role } from './mapping.ts';
import type { PhaseFinder } from './phases.ts';

/** What a header says its column holds. */
export interface Recognised {
  readonly role: Role;
  /** 0 for a mere guess to 1 for a name that means nothing else. */
  readonly confidence: number;
}

type Simple = Exclude<Role['kind'], 'eligible' | 'covered' | 'enrolled' | 'column' | 'phase' | 'value'>;

/** Whole headers of the tables in use: BIG and Dukcapil attribute names, forms of agencies, our own exports. */
const whole: Readonly<Record<Exclude<Simple, 'ignore'>, readonly string[]>> = {
  code: [
    'kode',
    'kode desa',
    'kode desa kelurahan',
    'kode kelurahan',
    'kode wilayah',
    'kode wilayah desa',
    'kode kemendagri',
    'kode dagri',
    'kode desa kemendagri',
    'kdepum',
    'kdpdes',
    'kode kd',
    'kodedesa',
    'kode bps',
    'kode desa bps',
    'iddesa',
    'idbps',
    'id desa',
    'id wilayah',
    'code',
    'village code',
    'region code',
    'area code',
    'desa code',
  ],
  desa: [
    'desa',
    'kelurahan',
    'nama',
    'nama desa',
    'nama kelurahan',
    'desa kelurahan',
    'desa dan kelurahan',
    'desa kel',
    'kel',
    'nama desa kel',
    'nama kel desa',
    'kelurahan desa',
    'nama kelurahan desa',
    'desa atau kelurahan',
    'kecamatan desa',
    'kecamatan desa kelurahan',
    'nama kecamatan desa',
    'nama desa kelurahan',
    'nama wilayah',
    'kel desa',
    'wadmkd',
    'namobj',
    'nmdesa',
    'name',
    'village',
    'village name',
    'desa name',
  ],
  kecamatan: [
    'kecamatan',
    'nama kecamatan',
    'kec',
    'wadmkc',
    'nmkec',
    'district',
    'subdistrict',
    'sub district',
    'kecamatan name',
  ],
  kabupaten: [
    'kabupaten',
    'kota',
    'kabupaten kota',
    'kab kota',
    'nama kabupaten',
    'nama kabupaten kota',
    'kab',
    'wadmkk',
    'nmkab',
    'regency',
    'regency city',
    'city',
  ],
  provinsi: ['provinsi', 'nama provinsi', 'prov', 'wadmpr', 'nmprov', 'province'],
  year: ['tahun', 'thn', 'tahun data', 'tahun anggaran', 'year', 'fiscal year'],
  indicator: [
    'indikator',
    'nama indikator',
    'variabel',
    'nama variabel',
    'uraian',
    'uraian indikator',
    'rincian',
    'nama data',
    'elemen data',
    'indicator',
    'indicator name',
    'variable',
    'measure',
  ],
  segment: [
    'segmen',
    'segmen peserta',
    'segmen kepesertaan',
    'jenis peserta',
    'jenis kepesertaan',
    'kelompok peserta',
    'segment',
    'membership',
  ],
  unit: ['satuan', 'satuan data', 'satuan ukuran', 'unit', 'units', 'unit of measure'],
};

/** Headers of columns that are no figures of a desa. */
const ignored =
  /^(no|nomor|no urut|nr|nik|keterangan|ket|catatan|note|notes|remarks|kode (kec|kab|prov)\w*|fid|ogc fid|objectid|jenis|kind|status|row|baris|baris asal|hasil|alasan|verdict|reason)$/;

/** What is derived from eligible and covered is counted here anew, never taken over. */
const derived =
  /\b(belum|gap|uncovered|not covered|selisih|sisa|cakupan|coverage|persen\w*|percent\w*|rasio|ratio|kuota|quota|alokasi)\b/;
const covered =
  /\b(terlindungi|peserta|kepesertaan|covered|enrolled|terdaftar|aktif|participants?|members?|tercover|terdaftarkan)\b/;
const eligible =
  /\b(sasaran|eligible|pekerja rentan|target|potensi|jumlah pekerja|angkatan kerja|workers?|pekerja|labour force|vulnerable)\b/;
const yearIn = /\b(19[5-9]\d|20\d\d)\b/;

const heading = new Map(
  Object.entries(whole).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as Exclude<Simple, 'ignore'>] as const),
  ),
);

/** Reads a header in Indonesian or English; a year in it belongs to the figure. */
export function recognise(header: string): Recognised {
  const key = searchKey(header);
  const exact = heading.get(key);
  // Of two columns of codes the other one is Kemendagri's.
  if (exact) return { role: { kind: exact }, confidence: saysBps(key) ? 0.9 : 1 };
  if (key === '' || ignored.test(key))
    return { role: { kind: 'ignore' }, confidence: key === '' ? 0.5 : 0.9 };
  const year = yearOf(key);
  const words = withoutYear(key);
  const part = heading.get(words);
  if (part && part !== 'year') return { role: { kind: part }, confidence: 0.8 };
  if (!derived.test(words) && !header.includes('%')) {
    const segment = segmentOf(words);
    if (covered.test(words)) return { role: { kind: 'covered', year, segment }, confidence: 0.9 };
    if (eligible.test(words))
      return {
        role: { kind: 'eligible', year, segment },
        confidence: /sasaran|eligible|rentan/.test(words) ? 0.9 : 0.6,
      };
  }
  return { role: { kind: 'column', name: columnName(header), unit: unitOf(header), year }, confidence: 0.3 };
}

const phaseHeading = /^(nama )?(tahap|phase|gelombang|termin|batch)( pendaftaran)?$/;
const enrolledHeading =
  /\b(realisasi|terealisasi|didaftarkan|terdaftar\w*|pendaftaran|peserta|enrolled|enrolment|realised)\b/;

/** Reads a header of a table of what was really enrolled. */
export function recogniseEnrolment(header: string, phases: PhaseFinder): Recognised {
  if (phaseHeading.test(searchKey(header))) return { role: { kind: 'phase' }, confidence: 0.9 };
  const place = recognise(header);
  switch (place.role.kind) {
    case 'code':
    case 'desa':
    case 'kecamatan':
    case 'kabupaten':
    case 'provinsi':
    case 'year':
      return place;
    default: {
      const named = phases.inHeader(header);
      const planned = /\b(kuota|quota|rencana|plan|target|sisa|selisih|belum|persen\w*)\b/.test(
        searchKey(header),
      );
      if (planned || header.includes('%')) return { role: { kind: 'ignore' }, confidence: 0.8 };
      if (named.kind === 'found') return { role: { kind: 'enrolled', phase: named.phase }, confidence: 0.9 };
      if (enrolledHeading.test(searchKey(header)))
        return { role: { kind: 'enrolled', phase: null }, confidence: 0.7 };
      return { role: { kind: 'ignore' }, confidence: 0.5 };
    }
  }
}

const segmentWords: readonly (readonly [FigureSegment, RegExp])[] = [
  ['PU', /\b(pu|penerima upah|wage earners?)\b/],
  ['BPU', /\bbpu\b/],
  ['Jakon', /\b(jakon|jasa konstruksi|construction)\b/],
  ['PMI', /\b(pmi|pekerja migran|migrant)\b/],
];

/** Whether a name speaks of what is counted here anew. */
export function isDerived(name: string): boolean {
  return derived.test(searchKey(name));
}

/** The one segment a header speaks of; one that names several is of their total. */
export function segmentOf(header: string): FigureSegment | undefined {
  // Who earns no wage is named after those who do.
  const key = searchKey(header).replace(/\b(bukan penerima upah|non wage earners?)\b/g, 'bpu');
  const [only, ...others] = segmentWords.flatMap(([segment, words]) => (words.test(key) ? [segment] : []));
  return others.length === 0 ? only : undefined;
}

export function yearOf(text: string): number | null {
  const found = yearIn.exec(text);
  return found ? Number(found[1]) : null;
}

export function withoutYear(text: string): string {
  return text.replace(yearIn, ' ').replace(/\s+/g, ' ').trim();
}

/** The header without its unit: "Kemiskinan (%)" is the column Kemiskinan, in %. */
export function columnName(header: string): string {
  const bare = header
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (bare === '' ? header.trim() : bare).slice(0, 120);
}

/** What stands in brackets after a header, unless it is a year. */
export function unitOf(header: string): string {
  const inBrackets = /\(([^()]{1,24})\)\s*$/.exec(header)?.[1]?.trim();
  if (inBrackets !== undefined && yearOf(inBrackets) === null) return inBrackets;
  return header.includes('%') ? '%' : '';
}
