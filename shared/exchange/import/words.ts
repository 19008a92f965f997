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
      return says(
        () => `Tidak ada desa berkode ${note.code} di dokumen ini.`,
        () => `This document has no desa with the code ${note.code}.`,
      );
    case 'by-name':
      return says(
        () => `Dicocokkan menurut nama: ${note.name}.`,
        () => `Found by its name: ${note.name}.`,
      );
    case 'by-spelling':
      return says(
        () => `“${note.from}” dibaca sebagai ${note.name}, satu-satunya nama yang mirip di wilayah itu.`,
        () => `“${note.from}” is read as ${note.name}, the only name like it there.`,
      );
    case 'by-hand':
      return says(
        () => `Dicocokkan dengan tangan: ${note.name}.`,
        () => `Matched by hand: ${note.name}.`,
      );
    case 'name-unknown':
      return says(
        () => `Tidak ada desa bernama “${note.name}” di wilayah itu.`,
        () => `There is no desa named “${note.name}” there.`,
      );
    case 'name-ambiguous':
      return says(
        (w) => `“${note.name}” dapat berarti ${w.heads(note.count)} desa; pilih satu.`,
        (w) => `“${note.name}” may be any of ${w.heads(note.count)} desa; choose one.`,
      );
    case 'code-and-name-differ':
      return says(
        () => `Kode ${note.code} milik desa lain; nama “${note.name}” adalah ${note.other}.`,
        () => `The code ${note.code} is of another desa; the name “${note.name}” is ${note.other}.`,
      );
    case 'named-otherwise':
      return says(
        () => `Tertulis “${note.from}”; di dokumen bernama ${note.name}. Kodenya yang dipakai.`,
        () => `It says “${note.from}”; the document names it ${note.name}. The code counts.`,
      );
    case 'no-place':
      return says(
        () => 'Baris ini tidak menyebut desa.',
        () => 'The row names no desa.',
      );
    case 'carried':
      return note.how === 'merged'
        ? says(
            () => `${note.column}: “${shortened(note.text)}” diambil dari sel gabungan di atasnya.`,
            () => `${note.column}: “${shortened(note.text)}” is taken from the merged cell above.`,
          )
        : says(
            () => `${note.column}: kosong, dibaca “${shortened(note.text)}” seperti sel di atasnya.`,
            () => `${note.column}: empty, read as “${shortened(note.text)}” like the cell above.`,
          );
    case 'header-row':
      return says(
        () => 'Baris judul yang terulang; dilewati.',
        () => 'The header again; passed over.',
      );
    case 'section-row':
      return says(
        () => `Baris ${note.name}: desa di bawahnya dicari di sana; angkanya sendiri tidak diambil.`,
        () =>
          `The row of ${note.name}: the desa under it are looked for there; its own figures are not taken.`,
      );
    case 'indicator':
      return note.derived
        ? says(
            () => `“${note.name}” dihitung di sini dari sasaran dan terlindungi; dilewati.`,
            () => `“${note.name}” is computed here from eligible and covered; passed over.`,
          )
        : says(
            () =>
              `Indikator “${note.name}” tidak diambil; bila diperlukan, tunjuk artinya di daftar indikator.`,
            () =>
              `The indicator “${note.name}” is not taken; if it is needed, say what it is in the list of indicators.`,
          );
    case 'no-indicator':
      return says(
        () => 'Baris ini tidak menyebut indikatornya.',
        () => 'The row names no indicator.',
      );
    case 'unit':
      return says(
        () => `Satuannya “${note.text}”, bukan orang; tulis angkanya dalam orang.`,
        () => `Its unit is “${note.text}”, not people; write the figure in people.`,
      );
    case 'segment':
      return says(
        () => `Segmen “${note.text}” tidak dikenal; tulis PU, BPU, Jakon, PMI, atau Jumlah.`,
        () => `The segment “${note.text}” is not known; write PU, BPU, Jakon, PMI, or Total.`,
      );
    case 'segment-missing':
      return says(
        () =>
          `Jumlah ${measureWords[note.measure].id} tidak dihitung: desa ini tidak punya angka ${note.segments.join(', ')}.`,
        () =>
          `The total of ${measureWords[note.measure].en} is not counted: the desa has no figure of ${note.segments.join(', ')}.`,
      );
    case 'total-row':
      return says(
        () => 'Baris jumlah; dilewati.',
        () => 'A row of totals; passed over.',
      );
    case 'no-figures':
      return says(
        () => 'Tidak ada angka; desa ini tetap seperti semula.',
        () => 'No figure; the desa stays as it was.',
      );
    case 'number':
      return badNumber(note.fault, note.column, note.text);
    case 'year':
      return says(
        () => `Tahun “${note.text}” tidak terbaca; tulis empat angka.`,
        () => `The year “${note.text}” cannot be read; write four digits.`,
      );
    case 'phase':
      return note.ambiguous
        ? says(
            () => `Tahap “${note.text}” ada di beberapa tahun; sebut juga tahunnya.`,
            () => `There is a phase “${note.text}” in several years; say the year as well.`,
          )
        : says(
            () => `Tidak ada tahap “${note.text}” dalam rencana di dokumen ini.`,
            () => `No plan of this document has a phase “${note.text}”.`,
          );
    case 'no-fund':
      return says(
        () => 'Baris ini tidak menyebut sumber dananya.',
        () => 'The row names no fund.',
      );
    case 'fund-kind':
      return says(
        () => `Jenis dana “${note.text}” tidak dikenal dan dikosongkan.`,
        () => `The kind of money “${note.text}” is not known and left open.`,
      );
    case 'fund-cell':
      return says(
        () => `${note.column}: “${note.text}” tidak dikenal dan dikosongkan.`,
        () => `${note.column}: “${note.text}” is not known and left open.`,
      );
    case 'limit-kept':
    case 'limit-replaced':
      return limitChange(note, note.kind === 'limit-kept');
    case 'figure-replaced':
      return says(
        () => `${note.column}: ${note.there} di dokumen diganti ${note.text}.`,
        () => `${note.column}: ${note.there} in the document is replaced by ${note.text}.`,
      );
    case 'figure-there':
      return says(
        () =>
          `${note.column} ${note.text}, tetapi dokumen sudah memuat ${note.there}; angka lama dipertahankan.`,
        () =>
          `${note.column} ${note.text}, but the document already has ${note.there}; the old figure is kept.`,
      );
    case 'repeated':
      return says(
        () => `Sama dengan baris ${note.row}, yang sudah diambil.`,
        () => `The same as row ${note.row}, which is taken.`,
      );
    case 'contradicts':
      return says(
        () => `Baris ${note.row} menyebut angka lain untuk desa dan tahun yang sama; keduanya tidak diambil.`,
        () => `Row ${note.row} has another figure for the same desa and year; neither is taken.`,
      );
    case 'limits-differ':
      return says(
        () =>
          `Baris ${note.row} menyebut ${limitName(note.limit).id} lain untuk dana dan OPD yang sama; keduanya tidak diambil. Jumlahkan, atau bedakan nama dananya.`,
        () =>
          `Row ${note.row} has another ${limitName(note.limit).en} for the same fund and agency; neither is taken. Add them up, or give the funds different names.`,
      );
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
