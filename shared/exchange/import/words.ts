import { assertNever } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';
import { inAll, perDesa, type FundLimit, type LimitChange } from '../funds/limits.ts';
import type { Figure } from './figures.ts';
import { damaged, repaired } from './code-words.ts';
import type { NumberFault } from './number.ts';
import { shortened } from './row-figures.ts';
import type { JudgedRow, Note, Verdict } from './verdict.ts';

/** Verdicts and notes in words. Whatever comes from the table is quoted as text. */

export const verdictWords: Readonly<Record<Verdict, Text>> = {
  taken: { id: 'diambil', en: 'taken' },
  corrected: { id: 'diambil setelah dikoreksi', en: 'taken, corrected' },
  rejected: { id: 'ditolak', en: 'rejected' },
  duplicated: { id: 'ganda', en: 'duplicated' },
};

export function noteWords(note: Note): Text {
  switch (note.kind) {
    case 'code-repaired':
      return repaired(note.repair, note.from);
    case 'code-damaged':
      return damaged(note.damage, note.from);
    case 'code-unknown':
      return {
        id: `Tidak ada desa berkode ${note.code} di dokumen ini.`,
        en: `This document has no desa with the code ${note.code}.`,
      };
    case 'by-name':
      return { id: `Dicocokkan menurut nama: ${note.name}.`, en: `Found by its name: ${note.name}.` };
    case 'by-spelling':
      return {
        id: `“${note.from}” dibaca sebagai ${note.name}, satu-satunya nama yang mirip di wilayah itu.`,
        en: `“${note.from}” is read as ${note.name}, the only name like it there.`,
      };
    case 'by-hand':
      return { id: `Dicocokkan dengan tangan: ${note.name}.`, en: `Matched by hand: ${note.name}.` };
    case 'name-unknown':
      return {
        id: `Tidak ada desa bernama “${note.name}” di wilayah itu.`,
        en: `There is no desa named “${note.name}” there.`,
      };
    case 'name-ambiguous':
      return says(
        (w) => `“${note.name}” dapat berarti ${w.heads(note.count)} desa; pilih satu.`,
        (w) => `“${note.name}” may be any of ${w.heads(note.count)} desa; choose one.`,
      );
    case 'code-and-name-differ':
      return {
        id: `Kode ${note.code} milik desa lain; nama “${note.name}” adalah ${note.other}.`,
        en: `The code ${note.code} is of another desa; the name “${note.name}” is ${note.other}.`,
      };
    case 'named-otherwise':
      return {
        id: `Tertulis “${note.from}”; di dokumen bernama ${note.name}. Kodenya yang dipakai.`,
        en: `It says “${note.from}”; the document names it ${note.name}. The code counts.`,
      };
    case 'no-place':
      return { id: 'Baris ini tidak menyebut desa.', en: 'The row names no desa.' };
    case 'carried':
      return note.how === 'merged'
        ? {
            id: `${note.column}: “${shortened(note.text)}” diambil dari sel gabungan di atasnya.`,
            en: `${note.column}: “${shortened(note.text)}” is taken from the merged cell above.`,
          }
        : {
            id: `${note.column}: kosong, dibaca “${shortened(note.text)}” seperti sel di atasnya.`,
            en: `${note.column}: empty, read as “${shortened(note.text)}” like the cell above.`,
          };
    case 'header-row':
      return { id: 'Baris judul yang terulang; dilewati.', en: 'The header again; passed over.' };
    case 'section-row':
      return {
        id: `Baris ${note.name}: desa di bawahnya dicari di sana; angkanya sendiri tidak diambil.`,
        en: `The row of ${note.name}: the desa under it are looked for there; its own figures are not taken.`,
      };
    case 'indicator':
      return note.derived
        ? {
            id: `“${note.name}” dihitung di sini dari sasaran dan terlindungi; dilewati.`,
            en: `“${note.name}” is computed here from eligible and covered; passed over.`,
          }
        : {
            id: `Indikator “${note.name}” tidak diambil; bila diperlukan, tunjuk artinya di daftar indikator.`,
            en: `The indicator “${note.name}” is not taken; if it is needed, say what it is in the list of indicators.`,
          };
    case 'no-indicator':
      return { id: 'Baris ini tidak menyebut indikatornya.', en: 'The row names no indicator.' };
    case 'unit':
      return {
        id: `Satuannya “${note.text}”, bukan orang; tulis angkanya dalam orang.`,
        en: `Its unit is “${note.text}”, not people; write the figure in people.`,
      };
    case 'segment':
      return {
        id: `Segmen “${note.text}” tidak dikenal; tulis PU, BPU, Jakon, PMI, atau Jumlah.`,
        en: `The segment “${note.text}” is not known; write PU, BPU, Jakon, PMI, or Total.`,
      };
    case 'segment-missing':
      return {
        id: `Jumlah ${measureWords[note.measure].id} tidak dihitung: desa ini tidak punya angka ${note.segments.join(', ')}.`,
        en: `The total of ${measureWords[note.measure].en} is not counted: the desa has no figure of ${note.segments.join(', ')}.`,
      };
    case 'total-row':
      return { id: 'Baris jumlah; dilewati.', en: 'A row of totals; passed over.' };
    case 'no-figures':
      return {
        id: 'Tidak ada angka; desa ini tetap seperti semula.',
        en: 'No figure; the desa stays as it was.',
      };
    case 'number':
      return badNumber(note.fault, note.column, note.text);
    case 'year':
      return {
        id: `Tahun “${note.text}” tidak terbaca; tulis empat angka.`,
        en: `The year “${note.text}” cannot be read; write four digits.`,
      };
    case 'phase':
      return note.ambiguous
        ? {
            id: `Tahap “${note.text}” ada di beberapa tahun; sebut juga tahunnya.`,
            en: `There is a phase “${note.text}” in several years; say the year as well.`,
          }
        : {
            id: `Tidak ada tahap “${note.text}” dalam rencana di dokumen ini.`,
            en: `No plan of this document has a phase “${note.text}”.`,
          };
    case 'no-fund':
      return { id: 'Baris ini tidak menyebut sumber dananya.', en: 'The row names no fund.' };
    case 'fund-kind':
      return {
        id: `Jenis dana “${note.text}” tidak dikenal dan dikosongkan.`,
        en: `The kind of money “${note.text}” is not known and left open.`,
      };
    case 'fund-cell':
      return {
        id: `${note.column}: “${note.text}” tidak dikenal dan dikosongkan.`,
        en: `${note.column}: “${note.text}” is not known and left open.`,
      };
    case 'limit-kept':
    case 'limit-replaced':
      return limitChange(note, note.kind === 'limit-kept');
    case 'figure-replaced':
      return {
        id: `${note.column}: ${note.there} di dokumen diganti ${note.text}.`,
        en: `${note.column}: ${note.there} in the document is replaced by ${note.text}.`,
      };
    case 'figure-there':
      return {
        id: `${note.column} ${note.text}, tetapi dokumen sudah memuat ${note.there}; angka lama dipertahankan.`,
        en: `${note.column} ${note.text}, but the document already has ${note.there}; the old figure is kept.`,
      };
    case 'repeated':
      return {
        id: `Sama dengan baris ${note.row}, yang sudah diambil.`,
        en: `The same as row ${note.row}, which is taken.`,
      };
    case 'contradicts':
      return {
        id: `Baris ${note.row} menyebut angka lain untuk desa dan tahun yang sama; keduanya tidak diambil.`,
        en: `Row ${note.row} has another figure for the same desa and year; neither is taken.`,
      };
    case 'limits-differ':
      return {
        id: `Baris ${note.row} menyebut ${limitName(note.limit).id} lain untuk dana dan OPD yang sama; keduanya tidak diambil. Jumlahkan, atau bedakan nama dananya.`,
        en: `Row ${note.row} has another ${limitName(note.limit).en} for the same fund and agency; neither is taken. Add them up, or give the funds different names.`,
      };
    case 'segments-differ':
      return says(
        (w) =>
          `Segmennya berjumlah ${w.heads(note.sum)}, kolom totalnya ${w.heads(note.total)}; totalnya yang dipakai.`,
        (w) =>
          `Its segments come to ${w.heads(note.sum)}, its total says ${w.heads(note.total)}; the total counts.`,
      );
    case 'covered-above-eligible':
      return says(
        (w) => `Terlindungi ${w.heads(note.covered)} melebihi sasaran ${w.heads(note.eligible)}; periksa.`,
        (w) => `Covered ${w.heads(note.covered)} exceed eligible ${w.heads(note.eligible)}; have a look.`,
      );
    default:
      return assertNever(note);
  }
}

const measureWords = {
  eligible: { id: 'sasaran', en: 'eligible' },
  covered: { id: 'terlindungi', en: 'covered' },
} as const satisfies Readonly<Record<string, Text>>;

/** What figures are figures of, such as "Terlindungi 2024". */
export function seriesWords(measure: Figure['measure'], column: string, year: number): Text {
  switch (measure) {
    case 'eligible':
      return { id: `Pekerja sasaran ${year}`, en: `Eligible ${year}` };
    case 'covered':
      return { id: `Terlindungi ${year}`, en: `Covered ${year}` };
    case 'enrolled':
      return { id: `Realisasi ${column} ${year}`, en: `Enrolled ${column} ${year}` };
    case 'column':
      return { id: column, en: column };
    default:
      return assertNever(measure);
  }
}

/** A limit of a fund, such as "Pagu 2024". */
export function limitName(limit: FundLimit): Text {
  switch (limit) {
    case inAll:
      return { id: 'Pagu seluruh rencana', en: 'Ceiling in all' };
    case perDesa:
      return { id: 'Pagu per desa', en: 'Ceiling per desa' };
    default:
      return { id: `Pagu ${limit}`, en: `Ceiling ${limit}` };
  }
}

function limitChange({ limit, before, by, after }: LimitChange, kept: boolean): Text {
  const [old, next] = [limitName(limit), limitName(by)];
  const other = by === limit ? { id: '', en: '' } : { id: `${next.id} `, en: `${next.en} ` };
  return kept
    ? says(
        (w) =>
          `${old.id} di rencana ${w.rupiah(before)}, di tabel ${other.id}${w.rupiah(after)}; yang lama dipertahankan.`,
        (w) =>
          `${old.en} is ${w.rupiah(before)} in the plan, ${other.en}${w.rupiah(after)} in the table; the old one is kept.`,
      )
    : says(
        (w) => `${old.id} ${w.rupiah(before)} diganti ${other.id}${w.rupiah(after)}.`,
        (w) => `${old.en} ${w.rupiah(before)} is replaced by ${other.en}${w.rupiah(after)}.`,
      );
}

/** Why most of the rejected rows were rejected, in the words of the first of them; null where none was. */
export function commonestReason(rows: readonly JudgedRow[]): Text | null {
  const counts = new Map<string, { count: number; readonly note: Note }>();
  for (const { verdict, notes } of rows) {
    const note = notes.at(-1);
    if (!note || verdict === 'taken' || verdict === 'corrected') continue;
    const known = counts.get(note.kind);
    if (known) known.count++;
    else counts.set(note.kind, { count: 1, note });
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return most ? noteWords(most.note) : null;
}

function badNumber(fault: NumberFault, column: string, text: string): Text {
  const told = (id: string, en: string): Text => ({
    id: `${column}: “${text}” ${id}`,
    en: `${column}: “${text}” ${en}`,
  });
  switch (fault) {
    case 'not-a-number':
      return told('bukan angka.', 'is no number.');
    case 'negative':
      return told('negatif; jumlah orang paling sedikit 0.', 'is negative; people are at least 0.');
    case 'fraction':
      return told('pecahan; jumlah orang bilangan bulat.', 'is a fraction; people are whole.');
    case 'too-large':
      return told('terlalu besar untuk satu desa.', 'is too large for one desa.');
    case 'date':
      return told(
        'adalah tanggal; lembar kerja mengubah angkanya.',
        'is a date; a spreadsheet changed the number.',
      );
    case 'formula':
      return told('adalah rumus, bukan angka.', 'is a formula, not a number.');
    default:
      return assertNever(fault);
  }
}
