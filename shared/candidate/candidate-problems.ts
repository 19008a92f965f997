import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { leastPassphrase } from './key.ts';

/** What can go wrong with lists of candidates. No problem quotes a cell of a list: any might be a name or a NIK. */

export function noNikColumn(): Problem {
  return {
    code: 'candidates-no-nik',
    what: {
      id: 'Tidak diketahui kolom mana yang memuat NIK.',
      en: 'It is not known which column holds the NIK.',
    },
    why: {
      id: 'Tidak ada judul kolom seperti “NIK”, dan tidak ada kolom yang isinya 16 digit.',
      en: 'No column is headed “NIK”, and none holds 16 digits.',
    },
    next: {
      id: 'Tunjuk kolom NIK, atau beri judul “NIK” pada kolomnya.',
      en: 'Say which column holds the NIK, or head it “NIK”.',
    },
  };
}

export function noCandidatePlace(): Problem {
  return {
    code: 'candidates-no-place',
    what: {
      id: 'Tidak diketahui kolom mana yang menyebut desanya.',
      en: 'It is not known which column names the desa.',
    },
    why: {
      id: 'Calon dihitung per desa, menurut kode atau nama desa.',
      en: 'Candidates are counted per desa, by its code or its name.',
    },
    next: {
      id: 'Tunjuk kolom kode desa atau nama desa.',
      en: 'Say which column holds the code or the name of the desa.',
    },
  };
}

/** @param rows read */
export function noCandidates(rows: number): Problem {
  return {
    code: 'candidates-none',
    what: {
      id: 'Tidak ada calon yang dapat dicatat; dokumen tidak berubah.',
      en: 'There is no candidate to record; the document is unchanged.',
    },
    why: says(
      (w) => `${w.heads(rows)} baris dibaca, dan tidak satu pun cocok.`,
      (w) => `${w.heads(rows)} rows were read, and none of them fits.`,
    ),
    next: {
      id: 'Periksa baris judul dan kolomnya, lalu coba lagi.',
      en: 'Check the header row and the columns, and try again.',
    },
  };
}

export function passphraseTooShort(): Problem {
  return {
    code: 'passphrase-short',
    what: { id: 'Kata sandi terlalu pendek.', en: 'The passphrase is too short.' },
    why: {
      id: `Paling sedikit ${leastPassphrase} huruf; kata sandi pendek dapat ditebak dengan mencoba semuanya.`,
      en: `At least ${leastPassphrase} letters; a short one is found by trying all there are.`,
    },
    next: {
      id: 'Pakai beberapa kata yang mudah diingat.',
      en: 'Use several words that are easy to remember.',
    },
  };
}

export function passphraseWrong(): Problem {
  return {
    code: 'passphrase-wrong',
    what: {
      id: 'Kata sandi tidak cocok dengan dokumen ini.',
      en: 'The passphrase is not that of this document.',
    },
    why: {
      id: 'Daftar atau lampiran di dokumen ini dibuat dengan kata sandi lain.',
      en: 'The lists or the annex of this document were made with another passphrase.',
    },
    next: {
      id: 'Pakai kata sandi yang dahulu. Tanpa itu daftar lama tidak dapat dibandingkan atau dibuka.',
      en: 'Use the earlier passphrase. Without it the old lists can be neither compared nor opened.',
    },
  };
}

export function passphraseNeeded(): Problem {
  return {
    code: 'passphrase-needed',
    what: { id: 'Kata sandi daftar ini diperlukan.', en: 'The passphrase of this list is needed.' },
    why: {
      id: 'Hash NIK-nya dibuat dengan kata sandi; tanpa itu tidak ada yang dapat dicocokkan.',
      en: 'Its hashes of NIK were made with it; without it nobody can be matched.',
    },
    next: { id: 'Isi kata sandinya.', en: 'Give the passphrase.' },
  };
}

/** A list, an annex or a key that is not in the document. */
export function noSuchList(): Problem {
  return {
    code: 'candidates-unknown',
    what: {
      id: 'Daftar calon itu tidak ada di dokumen ini.',
      en: 'The document has no such list of candidates.',
    },
    why: {
      id: 'Daftarnya mungkin sudah dihapus atau diurungkan.',
      en: 'It may have been removed or undone.',
    },
    next: { id: 'Pilih daftar yang lain.', en: 'Choose another list.' },
  };
}

/** The list was hashed with a key that is gone. */
export function keyGone(): Problem {
  return {
    code: 'candidates-key-gone',
    what: {
      id: 'Daftar ini tidak dapat lagi dicocokkan dengan daftar lain.',
      en: 'This list can no longer be matched with another one.',
    },
    why: {
      id: 'Daftar ini dibaca tanpa kata sandi; kuncinya hanya ada selama sesi itu dan sudah dilupakan.',
      en: 'It was read without a passphrase; its key lasted for that session and is forgotten.',
    },
    next: {
      id: 'Baca daftarnya sekali lagi dengan kata sandi, atau ubah status menurut jumlah per desa.',
      en: 'Read the list again with a passphrase, or change statuses by numbers per desa.',
    },
  };
}

export function annexNeedsPassphrase(): Problem {
  return {
    code: 'annex-needs-passphrase',
    what: {
      id: 'Lampiran hanya disimpan dengan kata sandi.',
      en: 'An annex is kept only with a passphrase.',
    },
    why: {
      id: 'Nama dan NIK disimpan terenkripsi, dan kuncinya berasal dari kata sandi.',
      en: 'Names and NIK are kept encrypted, with a key that comes from the passphrase.',
    },
    next: { id: 'Isi kata sandi, atau simpan tanpa lampiran.', en: 'Give a passphrase, or keep no annex.' },
  };
}

/** @param field what of a list or an annex cannot be stored */
export function candidateFieldInvalid(
  field: 'name' | 'date' | 'limits' | 'period' | 'who' | 'purpose',
): Problem {
  const [id, en] = {
    name: ['Nama daftar belum diisi', 'The list has no name'],
    date: ['Tanggal tidak terbaca', 'The date cannot be read'],
    limits: ['Batas umur tidak masuk akal', 'The limits of age make no sense'],
    period: ['Periode harus tahun atau bulan', 'The period is a year or a month'],
    who: ['Nama pengambil belum diisi', 'Who takes it is not said'],
    purpose: ['Keperluan belum diisi', 'The purpose is not said'],
  }[field] as [string, string];
  return {
    code: `candidates-${field}-invalid`,
    what: { id: `${id}.`, en: `${en}.` },
    why: {
      id: 'Tanggal ditulis 2026-03-31, periode 2026 atau 2026-03, batas umur ≥18 <65.',
      en: 'A date reads 2026-03-31, a period 2026 or 2026-03, limits of age ≥18 <65.',
    },
    next: { id: 'Perbaiki isian itu.', en: 'Put it right.' },
  };
}

export function annexUnreadable(): Problem {
  return {
    code: 'annex-unreadable',
    what: { id: 'Lampiran tidak dapat dibuka.', en: 'The annex cannot be opened.' },
    why: {
      id: 'Isinya bukan yang dahulu disimpan: rusak, atau diubah di luar aplikasi.',
      en: 'It is not what was kept: damaged, or changed outside the app.',
    },
    next: {
      id: 'Buka salinan cadangan dokumen, atau baca lagi daftarnya.',
      en: 'Open a backup of the document, or read the list again.',
    },
  };
}
