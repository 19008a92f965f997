import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';

/** What a user of a document can run into, in words. */

const pickAnother = says(
  () => 'Pilih dokumen PetaLindung (.gpkg) yang lain.',
  () => 'Choose another PetaLindung document (.gpkg).',
);

const openBackup = says(
  () => 'Buka salinan cadangan dokumen ini, atau simpanan lain yang masih utuh.',
  () => 'Open a backup of this document, or another copy that is intact.',
);

export function notSqlite(): Problem {
  return {
    code: 'document-not-sqlite',
    what: says(
      () => 'Berkas ini bukan dokumen PetaLindung.',
      () => 'This file is not a PetaLindung document.',
    ),
    why: says(
      () => 'Isinya bukan basis data SQLite, padahal setiap GeoPackage adalah basis data SQLite.',
      () => 'Its content is not an SQLite database, as every GeoPackage is.',
    ),
    next: pickAnother,
  };
}

export function notGeoPackage(): Problem {
  return {
    code: 'document-not-geopackage',
    what: says(
      () => 'Berkas ini bukan GeoPackage.',
      () => 'This file is not a GeoPackage.',
    ),
    why: says(
      () => 'Berkas ini basis data SQLite biasa, tanpa tanda dan tabel GeoPackage.',
      () => 'It is an ordinary SQLite database without the mark and the tables of a GeoPackage.',
    ),
    next: pickAnother,
  };
}

export function notOurs(): Problem {
  return {
    code: 'document-not-ours',
    what: says(
      () => 'GeoPackage ini bukan dokumen PetaLindung.',
      () => 'This GeoPackage is not a PetaLindung document.',
    ),
    why: says(
      () => 'Tabel versi PetaLindung tidak ada di dalamnya; berkas ini dibuat oleh program lain.',
      () => 'It has no PetaLindung version table; another program made it.',
    ),
    next: says(
      () => 'Buat rencana baru untuk wilayahnya, atau pilih dokumen yang lain.',
      () => 'Start a new plan for its region, or choose another document.',
    ),
  };
}

/** @param detail what exactly does not fit, technical and untranslated */
export function damaged(detail: string): Problem {
  return {
    code: 'document-damaged',
    what: says(
      () => 'Dokumen ini rusak dan tidak dibuka.',
      () => 'This document is damaged and was not opened.',
    ),
    why: says(
      () => `Sebagian isinya hilang atau tidak terbaca (${detail}).`,
      () => `Part of its content is missing or unreadable (${detail}).`,
    ),
    next: openBackup,
  };
}

/** A newer document that can still be looked at; `version` and `ours` are schema versions. */
export function newerReadOnly(version: number, ours: number): Problem {
  return {
    code: 'document-newer-read-only',
    what: says(
      () => 'Dokumen ini hanya dapat dibaca.',
      () => 'This document is open for reading only.',
    ),
    why: says(
      () =>
        `Dokumen dibuat oleh versi yang lebih baru (skema ${version}; program ini mengenal sampai ${ours}).`,
      () => `A newer version wrote it (schema ${version}; this program knows up to ${ours}).`,
    ),
    next: updateProgram,
  };
}

export function newerUnreadable(version: number, ours: number): Problem {
  return {
    code: 'document-newer',
    what: says(
      () => 'Dokumen ini dibuat oleh versi PetaLindung yang lebih baru dan tidak dapat dibaca.',
      () => 'A newer version of PetaLindung wrote this document, and it cannot be read.',
    ),
    why: says(
      () => `Susunan tabelnya sudah berubah (skema ${version}; program ini mengenal sampai ${ours}).`,
      () => `Its tables have changed (schema ${version}; this program knows up to ${ours}).`,
    ),
    next: updateProgram,
  };
}

const updateProgram = says(
  () => 'Perbarui PetaLindung untuk mengubah dokumen ini.',
  () => 'Update PetaLindung to change this document.',
);

export function readOnlyDocument(): Problem {
  return {
    code: 'document-read-only',
    what: says(
      () => 'Dokumen ini tidak dapat diubah.',
      () => 'This document cannot be changed.',
    ),
    why: says(
      () => 'Dokumen dibuat oleh versi PetaLindung yang lebih baru; perubahan dapat merusak isinya.',
      () => 'A newer version of PetaLindung wrote it; changes might destroy content.',
    ),
    next: updateProgram,
  };
}

export function nothingTo(direction: 'undo' | 'redo'): Problem {
  const [id, en] = direction === 'undo' ? ['diurungkan', 'undo'] : ['diulangi', 'redo'];
  return {
    code: `nothing-to-${direction}`,
    what: says(
      () => `Tidak ada yang dapat ${id}.`,
      () => `There is nothing to ${en}.`,
    ),
    why: says(
      () => `Riwayat dokumen ini tidak punya langkah untuk ${id}.`,
      () => `The history of this document has no step to ${en}.`,
    ),
    next: says(
      () => 'Lanjutkan menyunting dokumen.',
      () => 'Go on editing the document.',
    ),
  };
}

/** A stored step that cannot be applied; nothing was changed. */
export function historyUnusable(reason: 'damaged' | 'changed-elsewhere', detail: string): Problem {
  return {
    code: reason === 'damaged' ? 'history-damaged' : 'history-does-not-fit',
    what: says(
      () => 'Langkah ini tidak dapat diurungkan atau diulangi; dokumen tidak berubah.',
      () => 'This step cannot be undone or redone; the document is unchanged.',
    ),
    why:
      reason === 'damaged'
        ? says(
            () => `Catatan riwayatnya rusak (${detail}).`,
            () => `Its record in the history is damaged (${detail}).`,
          )
        : says(
            () => `Isi dokumen sudah diubah program lain sejak langkah itu (${detail}).`,
            () => `Another program changed the document since that step (${detail}).`,
          ),
    next: says(
      () => 'Ubah angkanya langsung di layar.',
      () => 'Change the figures on the screen instead.',
    ),
  };
}

const targets = {
  plan: ['Rencana', 'plan'],
  area: ['Area', 'area'],
  desa: ['Desa', 'desa'],
  column: ['Kolom', 'column'],
  government: ['Pemantauan', 'monitor of a government'],
  layer: ['Lapisan', 'layer'],
  bookmark: ['Penanda', 'bookmark'],
  enrolment: ['Realisasi', 'enrolment'],
} as const;

export function unknownTarget(kind: keyof typeof targets, name: string): Problem {
  const [id, en] = targets[kind];
  return {
    code: `${kind}-unknown`,
    what: says(
      () => `${id} "${name}" tidak ada dalam dokumen ini.`,
      () => `There is no ${en} "${name}" in this document.`,
    ),
    why: says(
      () => 'Mungkin sudah dihapus, atau namanya berbeda.',
      () => 'It may have been removed, or its name differs.',
    ),
    next: says(
      () => 'Periksa daftar di dokumen lalu coba lagi.',
      () => 'Check the lists of the document and try again.',
    ),
  };
}

const headsFields = {
  eligible: ['Pekerja sasaran', 'Eligible'],
  covered: ['Terlindungi', 'Covered'],
  enrolled: ['Realisasi', 'Enrolled'],
} as const;

export function invalidHeads(field: keyof typeof headsFields, value: number): Problem {
  const [id, en] = headsFields[field];
  return {
    code: 'coverage-invalid',
    what: says(
      () => `${id} tidak dapat diisi ${value}.`,
      () => `${en} cannot be ${value}.`,
    ),
    why: says(
      () => 'Jumlah orang adalah bilangan bulat, paling sedikit 0.',
      () => 'A number of people is a whole number of at least 0.',
    ),
    next: says(
      () => 'Isi bilangan bulat, atau kosongkan bila tidak ada data.',
      () => 'Enter a whole number, or leave it empty where there is no data.',
    ),
  };
}

export function emptyName(): Problem {
  return {
    code: 'name-empty',
    what: says(
      () => 'Nama masih kosong.',
      () => 'The name is empty.',
    ),
    why: says(
      () => 'Nama itu tercetak pada peta, tabel, dan dokumen.',
      () => 'It is printed on maps, tables and documents.',
    ),
    next: says(
      () => 'Isi nama, paling sedikit satu huruf.',
      () => 'Enter a name of at least one letter.',
    ),
  };
}

/** @param last steps there are */
export function noSuchStep(position: number, last: number): Problem {
  return {
    code: 'history-no-such-step',
    what: says(
      () => `Riwayat dokumen ini tidak punya langkah ${position}.`,
      () => `The history of this document has no step ${position}.`,
    ),
    why: says(
      (w) => `Langkahnya dihitung dari 0 sampai ${w.heads(last)}.`,
      (w) => `Its steps are counted from 0 to ${w.heads(last)}.`,
    ),
    next: says(
      () => 'Pilih langkah dari daftar riwayat.',
      () => 'Choose a step from the list of the history.',
    ),
  };
}
