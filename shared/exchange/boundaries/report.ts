import type { FlatPolygons } from '../../boundary/clean/polygons.ts';
import type { CleanReport } from '../../boundary/clean/report.ts';
import type { BoundaryLayer } from '../../boundary/import/layer.ts';
import type { Language, Text } from '../../text/text.ts';
import { noteWords } from '../import/words.ts';
import type { WrittenTable } from '../table/written-table.ts';
import type { PlaceFields } from './fields.ts';
import type { Joined } from './join.ts';
import { sizesOf } from './matched-polygons.ts';
import { placeText } from './preview.ts';
import type { BoundaryTarget } from './target.ts';
import { repairWords, verdictWords } from './words.ts';

const titles = {
  sheet: { id: 'Hasil impor batas', en: 'Boundary import' },
  feature: { id: 'Nomor di berkas', en: 'Number in the file' },
  place: { id: 'Wilayah di berkas', en: 'Area in the file' },
  verdict: { id: 'Hasil', en: 'Verdict' },
  code: { id: 'Kode desa', en: 'Desa code' },
  desa: { id: 'Desa', en: 'Desa' },
  given: { id: 'Luas di berkas (ha)', en: 'Size in the file (ha)' },
  cleaned: { id: 'Luas sesudah perbaikan (ha)', en: 'Size once repaired (ha)' },
  now: { id: 'Luas batas yang dipakai (ha)', en: 'Size in use (ha)' },
  repairs: { id: 'Perbaikan (m²)', en: 'Repairs (m²)' },
  reason: { id: 'Alasan', en: 'Reason' },
  missing: { id: 'tidak ada di berkas', en: 'not in the file' },
} as const satisfies Readonly<Record<string, Text>>;

/** Desa with their boundaries repaired; polygons and report by area, whose slot `slots` has. */
export interface CleanedDesa {
  readonly report: CleanReport;
  readonly polygons: FlatPolygons;
  readonly slots: readonly number[];
}

export interface ReportParts {
  readonly layer: BoundaryLayer;
  readonly joined: Joined;
  readonly fields: PlaceFields;
  readonly target: BoundaryTarget;
  /** Null before anything was cleaned. */
  readonly cleaned: CleanedDesa | null;
}

/** Every feature with what became of it, and every desa the file does not have. */
export function boundaryReport(parts: ReportParts, language: Language): WrittenTable {
  const { layer, joined, fields, target } = parts;
  const say = (text: Text): string => text[language];
  const given = sizesOf(layer.polygons);
  const now = sizesOf(target.current);
  const repaired = repairedDesa(parts, language);
  const features = joined.verdicts.map((verdict, feature): (string | number)[] => {
    const slot = joined.slots[feature]!;
    const notes = 'notes' in verdict ? verdict.notes : [];
    return [
      feature + 1,
      placeText(layer, fields, feature),
      say(verdictWords(verdict)),
      ...desaCells(slot, target),
      hectares(given[feature]!),
      hectares(repaired.get(slot)?.size ?? NaN),
      slot < 0 ? '' : hectares(now[slot]!),
      repaired.get(slot)?.words ?? '',
      notes.map((note) => noteWords(note)[language]).join(' '),
    ];
  });
  const found = new Set(joined.slots);
  const missing = [...target.codes.keys()]
    .filter((slot) => !found.has(slot))
    .map((slot) => [
      '',
      '',
      say(titles.missing),
      ...desaCells(slot, target),
      '',
      '',
      hectares(now[slot]!),
      '',
      '',
    ]);
  return {
    sheet: say(titles.sheet),
    header: [
      titles.feature,
      titles.place,
      titles.verdict,
      titles.code,
      titles.desa,
      titles.given,
      titles.cleaned,
      titles.now,
      titles.repairs,
      titles.reason,
    ].map(say),
    rows: [...features, ...missing],
    widths: [10, 44, 24, 15, 24, 16, 16, 16, 50, 70],
  };
}

function desaCells(slot: number, { codes, names }: BoundaryTarget): [string, string] {
  return slot < 0 ? ['', ''] : [codes[slot]!, names[slot]!];
}

/** Hectares with two decimals; '' where it is not known. */
function hectares(squareMetres: number): number | '' {
  return Number.isNaN(squareMetres) ? '' : Math.round(squareMetres / 100) / 100;
}

function repairedDesa({ cleaned }: ReportParts, language: Language) {
  const found = new Map<number, { readonly size: number; readonly words: string }>();
  if (!cleaned) return found;
  const sizes = sizesOf(cleaned.polygons);
  for (const [area, slot] of cleaned.slots.entries()) {
    const { repairs } = cleaned.report.areas[area]!;
    const words = repairs.map(({ kind, count, gained, lost }) => {
      const change = Math.round(gained - lost);
      return `${repairWords[kind][language]}: ${count} (${change > 0 ? '+' : ''}${change})`;
    });
    found.set(slot, { size: sizes[area]!, words: words.join('; ') });
  }
  return found;
}
