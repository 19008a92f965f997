import type { Problem, Warning } from '../text/problem.ts';
import { says } from '../text/text.ts';

/** What can stand in the way of a change to a plan, and what can be wrong with an official one. */

const duplicateInstead = {
  id: 'Duplikatkan rencana ini lalu ubah salinannya, atau cabut status resminya.',
  en: 'Duplicate the plan and change the copy, or make it no longer official.',
};

/** An official plan was to be changed, removed or made official again. */
export function planIsOfficial(name: string, at: string): Problem {
  return {
    code: 'plan-official',
    what: {
      id: `Rencana “${name}” resmi dan tidak dapat diubah.`,
      en: `The plan “${name}” is official and cannot be changed.`,
    },
    why: says(
      (w) => `Masukan dan hasilnya dibekukan pada ${w.date(at)} supaya angka yang ditetapkan tetap sama.`,
      (w) =>
        `Its inputs and result were frozen on ${w.date(at)} so that the figures decided on stay the same.`,
    ),
    next: duplicateInstead,
  };
}

export function planExists(id: string): Problem {
  return {
    code: 'plan-exists',
    what: { id: `Rencana dengan kode “${id}” sudah ada.`, en: `A plan with the id “${id}” exists already.` },
    why: {
      id: 'Salinan memerlukan kode sendiri supaya tidak menimpa rencana lain.',
      en: 'A copy needs an id of its own, so that it replaces no other plan.',
    },
    next: { id: 'Pilih kode lain untuk salinannya.', en: 'Choose another id for the copy.' },
  };
}

/** What an official plan was made of is not what its hash says, or the plan is not the one that was frozen. */
export function officialTampered(name: string): Problem {
  return {
    code: 'official-tampered',
    what: {
      id: `Rencana resmi “${name}” bukan lagi rencana yang dibekukan.`,
      en: `The official plan “${name}” is not the plan that was frozen.`,
    },
    why: {
      id: 'Isi rencana, masukan, atau hasilnya tidak cocok dengan sidik SHA-256-nya: diubah oleh program lain.',
      en: 'Its fields, inputs or result do not match their SHA-256 hash: another program changed them.',
    },
    next: {
      id: 'Ambil dokumen dari salinan cadangan, atau cabut status resmi untuk menghitungnya dari data sekarang.',
      en: 'Take the document from a backup, or make the plan no longer official to compute it from the data as it is.',
    },
  };
}

/** The hash is right, but this program makes another result of the frozen inputs. */
export function officialDiffers(name: string): Warning {
  return {
    code: 'official-result-differs',
    what: {
      id: `Hasil rencana resmi “${name}” berbeda dengan hitungan program ini.`,
      en: `The result of the official plan “${name}” is not the one this program computes.`,
    },
    why: {
      id: 'Masukannya utuh; hasil yang dibekukan dihitung oleh versi program yang lain.',
      en: 'Its inputs are intact; another version of the program computed the frozen result.',
    },
    next: {
      id: 'Yang ditetapkan ialah hasil yang dibekukan di dalam dokumen; bandingkan sebelum memakai angka ini.',
      en: 'What was decided is the frozen result in the document; compare before using these figures.',
    },
  };
}
