import { basename } from 'node:path';
import type { Problem } from '#shared/text/problem.ts';
import type { Text } from '#shared/text/text.ts';
import { failureCode } from '../../files/failure.ts';

/** A file that could not be read. @throws the error itself when it is not the file system's */
export function unreadable(path: string, error: unknown): Problem {
  return {
    code: 'file-unreadable',
    what: { id: `Berkas ${path} tidak dapat dibaca.`, en: `The file ${path} cannot be read.` },
    why: reasonText(failureCode(error)),
    next: {
      id: 'Periksa nama dan letak berkas itu.',
      en: 'Check the name of the file and where it is.',
    },
  };
}

/** A file that could not be written; what was there is untouched. @throws as {@link unreadable} */
export function unwritable(path: string, error: unknown): Problem {
  return {
    code: 'file-unwritable',
    what: {
      id: `Berkas ${path} tidak dapat ditulis. Tidak ada yang berubah di disk.`,
      en: `The file ${path} cannot be written. Nothing has changed on disk.`,
    },
    why: reasonText(failureCode(error)),
    next: {
      id: 'Pilih nama atau folder lain yang dapat ditulis.',
      en: 'Choose another name or a folder that can be written.',
    },
  };
}

export function alreadyThere(path: string): Problem {
  return {
    code: 'file-exists',
    what: { id: `Berkas ${path} sudah ada.`, en: `The file ${path} exists already.` },
    why: {
      id: 'Dokumen yang ada tidak ditimpa tanpa diminta.',
      en: 'A document that exists is not replaced unasked.',
    },
    next: {
      id: `Pilih nama lain, atau tambahkan --force untuk mengganti ${basename(path)}.`,
      en: `Choose another name, or add --force to replace ${basename(path)}.`,
    },
  };
}

function reasonText(code: string): Text {
  switch (code) {
    case 'ENOENT':
      return { id: 'Berkas atau foldernya tidak ada.', en: 'The file or its folder does not exist.' };
    case 'ENOTDIR':
      return { id: 'Bagian dari alamatnya bukan folder.', en: 'A part of its path is not a folder.' };
    case 'EISDIR':
      return { id: 'Itu folder, bukan berkas.', en: 'It is a folder, not a file.' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { id: 'Tidak ada izin.', en: 'There is no permission.' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { id: 'Ruang penyimpanan penuh.', en: 'The disk is full.' };
    case 'EFBIG':
      return { id: 'Berkas itu terlalu besar.', en: 'The file is too large.' };
    case 'ENAMETOOLONG':
      return { id: 'Namanya terlalu panjang.', en: 'Its name is too long.' };
    default:
      return { id: `Sistem menjawab ${code}.`, en: `The system answered ${code}.` };
  }
}
