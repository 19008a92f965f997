import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';

/** What a user of a document can run into, in words. */

const pickAnother = {
  id: 'Pilih dokumen PetaLindung (.gpkg) yang lain.',
  en: 'Choose another PetaLindung document (.gpkg).',
};

const openBackup = {
  id: 'Buka salinan cadangan dokumen ini, atau simpanan lain yang masih utuh.',
  en: 'Open a backup of this document, or another copy that is intact.',
};

export function notSqlite(): Problem {
  return {
    code: 'document-not-sqlite',
    what: { id: 'Berkas ini bukan dokumen PetaLindung.', en: 'This file is not a PetaLindung document.' },
    why: {
      id: 'Isinya bukan basis data SQLite, padahal setiap GeoPackage adalah basis data SQLite.',
      en: 'Its content is not an SQLite database, as every GeoPackage is.',
    },
    next: pickAnother,
  };
}

export function notGeoPackage(): Problem {
  return {
    code: 'document-not-geopackage',
    what: { id: 'Berkas ini bukan GeoPackage.', en: 'This file is not a GeoPackage.' },
    why: {
      id: 'Berkas ini basis data SQLite biasa, tanpa tanda dan tabel GeoPackage.',
      en: 'It is an ordinary SQLite database without the mark and the tables of a GeoPackage.',
    },
    next: pickAnother,
  };
}

export function notOurs(): Problem {
  return {
    code: 'document-not-ours',
    what: {
      id: 'GeoPackage ini bukan dokumen PetaLindung.',
      en: 'This GeoPackage is not a PetaLindung document.',
    },
    why: {
      id: 'Tabel versi PetaLindung tidak ada di dalamnya; berkas ini dibuat oleh program lain.',
      en: 'It has no PetaLindung version table; another program made it.',
    },
    next: {
      id: 'Buat rencana baru untuk wilayahnya, atau pilih dokumen yang lain.',
      en: 'Start a new plan for its region, or choose another document.',
    },
  };
}

/** @param detail what exactly does not fit, technical and untranslated */
export function damaged(detail: string): Problem {
  return {
    code: 'document-damaged',
    what: { id: 'Dokumen ini rusak dan tidak dibuka.', en: 'This document is damaged and was not opened.' },
    why: {
      id: `Sebagian isinya hilang atau tidak terbaca (${detail}).`,
      en: `Part of its content is missing or unreadable (${detail}).`,
    },
    next: openBackup,
  };
}

/** A newer document that can still be looked at; `version` and `ours` are schema versions. */
export function newerReadOnly(version: number, ours: number): Problem {
  return {
    code: 'document-newer-read-only',
    what: { id: 'Dokumen ini hanya dapat dibaca.', en: 'This document is open for reading only.' },
    why: {
      id: `Dokumen dibuat oleh versi yang lebih baru (skema ${version}; program ini mengenal sampai ${ours}).`,
      en: `A newer version wrote it (schema ${version}; this program knows up to ${ours}).`,
    },
    next: updateProgram,
  };
}

export function newerUnreadable(version: number, ours: number): Problem {
  return {
    code: 'document-newer',
    what: {
      id: 'Dokumen ini dibuat oleh versi PetaLindung yang lebih baru dan tidak dapat dibaca.',
      en: 'A newer version of PetaLindung wrote this document, and it cannot be read.',
    },
    why: {
      id: `Susunan tabelnya sudah berubah (skema ${version}; program ini mengenal sampai ${ours}).`,
      en: `Its tables have changed (schema ${version}; this program knows up to ${ours}).`,
    },
    next: updateProgram,
  };
}

const updateProgram = {
  id: 'Perbarui PetaLindung untuk mengubah dokumen ini.',
  en: 'Update PetaLindung to change this document.',
};

export function readOnlyDocument(): Problem {
  return {
    code: 'document-read-only',
    what: { id: 'Dokumen ini tidak dapat diubah.', en: 'This document cannot be changed.' },
    why: {
      id: 'Dokumen dibuat oleh versi PetaLindung yang lebih baru; perubahan dapat merusak isinya.',
      en: 'A newer version of PetaLindung wrote it; changes might destroy content.',
    },
    next: updateProgram,
  };
}

export function nothingTo(direction: 'undo' | 'redo'): Problem {
  const [id, en] = direction === 'undo' ? ['diurungkan', 'undo'] : ['diulangi', 'redo'];
  return {
    code: `nothing-to-${direction}`,
    what: { id: `Tidak ada yang dapat ${id}.`, en: `There is nothing to ${en}.` },
    why: {
      id: `Riwayat dokumen ini tidak punya langkah untuk ${id}.`,
      en: `The history of this document has no step to ${en}.`,
    },
    next: { id: 'Lanjutkan menyunting dokumen.', en: 'Go on editing the document.' },
  };
}

/** A stored step that cannot be applied; nothing was changed. */
export function historyUnusable(reason: 'damaged' | 'changed-elsewhere', detail: string): Problem {
  return {
    code: reason === 'damaged' ? 'history-damaged' : 'history-does-not-fit',
    what: {
      id: 'Langkah ini tidak dapat diurungkan atau diulangi; dokumen tidak berubah.',
      en: 'This step cannot be undone or redone; the document is unchanged.',
    },
    why:
      reason === 'damaged'
        ? {
            id: `Catatan riwayatnya rusak (${detail}).`,
            en: `Its record in the history is damaged (${detail}).`,
          }
        : {
            id: `Isi dokumen sudah diubah program lain sejak langkah itu (${detail}).`,
            en: `Another program changed the document since that step (${detail}).`,
          },
    next: { id: 'Ubah angkanya langsung di layar.', en: 'Change the figures on the screen instead.' },
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
    what: {
      id: `${id} "${name}" tidak ada dalam dokumen ini.`,
      en: `There is no ${en} "${name}" in this document.`,
    },
    why: {
      id: 'Mungkin sudah dihapus, atau namanya berbeda.',
      en: 'It may have been removed, or its name differs.',
    },
    next: {
      id: 'Periksa daftar di dokumen lalu coba lagi.',
      en: 'Check the lists of the document and try again.',
    },
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
    what: { id: `${id} tidak dapat diisi ${value}.`, en: `${en} cannot be ${value}.` },
    why: {
      id: 'Jumlah orang adalah bilangan bulat, paling sedikit 0.',
      en: 'A number of people is a whole number of at least 0.',
    },
    next: {
      id: 'Isi bilangan bulat, atau kosongkan bila tidak ada data.',
      en: 'Enter a whole number, or leave it empty where there is no data.',
    },
  };
}

export function emptyName(): Problem {
  return {
    code: 'name-empty',
    what: { id: 'Nama masih kosong.', en: 'The name is empty.' },
    why: {
      id: 'Nama itu tercetak pada peta, tabel, dan dokumen.',
      en: 'It is printed on maps, tables and documents.',
    },
    next: { id: 'Isi nama, paling sedikit satu huruf.', en: 'Enter a name of at least one letter.' },
  };
}

/** @param last steps there are */
export function noSuchStep(position: number, last: number): Problem {
  return {
    code: 'history-no-such-step',
    what: {
      id: `Riwayat dokumen ini tidak punya langkah ${position}.`,
      en: `The history of this document has no step ${position}.`,
    },
    why: says(
      (w) => `Langkahnya dihitung dari 0 sampai ${w.heads(last)}.`,
      (w) => `Its steps are counted from 0 to ${w.heads(last)}.`,
    ),
    next: { id: 'Pilih langkah dari daftar riwayat.', en: 'Choose a step from the list of the history.' },
  };
}
