import type { Problem } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { JoinPreview } from './preview.ts';

/** Why a layer that was read cannot be taken. */
/** @param upper whether the areas are kecamatan or larger */
export function nothingMatched(
  { features, counts, system, fieldNames }: JoinPreview,
  upper: boolean,
): Problem {
  const list = fieldNames.slice(0, 12).join(', ') || '–';
  const outside = counts.outside > features / 2;
  return {
    code: 'boundary-nothing-matched',
    what: {
      id: 'Tidak satu desa pun dari dokumen ini ditemukan di berkas; dokumen tidak berubah.',
      en: 'Not one desa of this document was found in the file; the document is unchanged.',
    },
    why: upper
      ? {
          id: 'Isinya kecamatan, kabupaten, atau provinsi: kodenya terlalu pendek untuk desa.',
          en: 'It holds kecamatan, kabupaten or provinsi: its codes are too short for desa.',
        }
      : outside
        ? says(
            (w) =>
              `${w.heads(counts.outside)} dari ${w.heads(features)} wilayah terletak di kabupaten/kota lain.`,
            (w) => `${w.heads(counts.outside)} of ${w.heads(features)} areas are of other kabupaten.`,
          )
        : system === 'bps'
          ? {
              id: 'Kodenya menurut BPS, yang tidak diubah menjadi kode Kemendagri, dan namanya tidak cocok.',
              en: 'Its codes are those of BPS, which are not converted, and its names do not match.',
            }
          : {
              id: `Kolom yang terbaca: ${list}. Kode dan nama di dalamnya tidak cocok dengan dokumen.`,
              en: `Columns read: ${list}. Codes and names in them do not match the document.`,
            },
    next: upper
      ? {
          id: 'Pilih lapisan batas desa; batas di atasnya disusun dari desa.',
          en: 'Choose the layer of desa; boundaries above them are made from theirs.',
        }
      : outside
        ? { id: 'Pilih berkas wilayah dokumen ini.', en: "Choose the file of this document's region." }
        : {
            id: 'Tunjuk kolom kode atau nama desa yang benar, atau pilih lapisan lain.',
            en: 'Say which column is the code or name of the desa, or choose another layer.',
          },
  };
}
