import type { RepairKind } from '../../boundary/clean/report.ts';
import { assertNever } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { CodeSystem, Schema } from './fields.ts';
import type { FeatureVerdict, MatchedHow } from './join.ts';

/** Verdicts and repairs in words, for reports and screens alike. */

export const howWords: Readonly<Record<MatchedHow, Text>> = {
  code: { id: 'menurut kode', en: 'by code' },
  name: { id: 'menurut nama', en: 'by name' },
  spelling: { id: 'menurut nama yang mirip', en: 'by a name like it' },
  hand: { id: 'dengan tangan', en: 'by hand' },
};

export function verdictWords(verdict: FeatureVerdict): Text {
  switch (verdict.kind) {
    case 'matched':
      return howWords[verdict.how];
    case 'outside':
      return { id: 'di luar dokumen', en: 'outside the document' };
    case 'unmatched':
      return { id: 'tidak cocok', en: 'not matched' };
    case 'aside':
      return { id: 'dikesampingkan', en: 'left aside' };
    default:
      return assertNever(verdict);
  }
}

export const repairWords: Readonly<Record<RepairKind, Text>> = {
  'empty-ring': { id: 'garis tanpa luas dibuang', en: 'ring without size left out' },
  'self-crossing': { id: 'garis yang memotong dirinya diperbaiki', en: 'self-crossing ring repaired' },
  'duplicate-vertex': { id: 'titik ganda dibuang', en: 'repeated vertex left out' },
  'snapped-vertex': { id: 'titik dipertemukan dengan tetangganya', en: "vertex snapped to its neighbour's" },
  overlap: { id: 'tumpang-tindih diselesaikan', en: 'overlap settled' },
  gap: { id: 'celah ditutup', en: 'gap filled' },
  sliver: { id: 'celah sempit ditutup', en: 'sliver filled' },
};

export const schemaWords: Readonly<Record<Schema, Text>> = {
  big: { id: 'kolom BIG (RBI)', en: 'columns of BIG (RBI)' },
  dukcapil: { id: 'kolom Dukcapil', en: 'columns of Dukcapil' },
  bps: { id: 'kolom BPS', en: 'columns of BPS' },
  own: { id: 'kolom PetaLindung', en: 'columns of PetaLindung' },
  other: { id: 'kolom lain', en: 'other columns' },
};

export const systemWords: Readonly<Record<CodeSystem, Text>> = {
  kemendagri: { id: 'kode Kemendagri', en: 'Kemendagri codes' },
  bps: {
    id: 'kode BPS: penomoran lain, tidak diubah; desa dicocokkan menurut nama',
    en: 'BPS codes: another numbering, not converted; desa are found by name',
  },
  none: { id: 'tanpa kode', en: 'no codes' },
};
