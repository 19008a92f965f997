import { parseRegionCode, type RegionCode } from '#shared/region/code.ts';
import { done, refused, type Problem, type Result } from '#shared/text/problem.ts';
import { WrongUsage } from './usage/arguments.ts';

/** What `--match "PLACE=CODE"` says of rows or areas that nothing in them tells. */
export interface MatchEntry {
  /** Number of the row or area as reports give it, or the place as it is written there. */
  readonly place: string;
  /** `none` for an area that is no desa. */
  readonly desa: RegionCode | 'none';
}

/** A row or area of the source. */
export interface Numbered {
  readonly number: number;
  readonly place: string;
}

/** @throws WrongUsage */
export function matchEntry(given: string): MatchEntry {
  const at = given.lastIndexOf('=');
  const [place, told] = [given.slice(0, at).trim(), given.slice(at + 1).trim()];
  const code = told.length === 13 ? parseRegionCode(told) : null;
  if (at > 0 && place !== '' && (code !== null || told === 'none')) return { place, desa: code ?? 'none' };
  throw new WrongUsage(
    `--match harus NOMOR=KODE atau "TEMPAT=KODE" dengan kode seperti 63.11.01.2001, bukan “${given}”`,
    `--match needs NUMBER=CODE or "PLACE=CODE" with a code such as 63.11.01.2001, not “${given}”`,
  );
}

/**
 * What each entry means: the rows or areas it names, and their desa.
 * @returns a problem for an entry that names none, or a desa the document does not have
 */
export function matchedByHand(
  entries: readonly MatchEntry[],
  all: readonly Numbered[],
  desa: readonly RegionCode[],
): Result<readonly (Numbered & Pick<MatchEntry, 'desa'>)[]> {
  const matches: (Numbered & Pick<MatchEntry, 'desa'>)[] = [];
  for (const entry of entries) {
    const named = all.filter(({ number, place }) => place === entry.place || String(number) === entry.place);
    if (named.length === 0) return refused(noSuchPlace(entry.place));
    if (entry.desa !== 'none' && !desa.includes(entry.desa)) return refused(noSuchDesa(entry.desa));
    matches.push(...named.map((one) => ({ ...one, desa: entry.desa })));
  }
  return done(matches);
}

function noSuchPlace(place: string): Problem {
  return {
    code: 'import-match-unknown',
    what: {
      id: `--match: tidak ada “${place}” di berkas.`,
      en: `--match: there is no “${place}” in the file.`,
    },
    why: {
      id: 'Tempat disebut dengan nomor barisnya atau nomor wilayahnya, atau persis seperti tertulis di laporan.',
      en: 'A place is named by the number of its row or area, or exactly as the report writes it.',
    },
    next: {
      id: 'Lihat nomor dan tempatnya dengan --dry-run --json atau --report.',
      en: 'See numbers and places with --dry-run --json or --report.',
    },
  };
}

function noSuchDesa(code: RegionCode): Problem {
  return {
    code: 'import-match-no-desa',
    what: {
      id: `--match: dokumen ini tidak memuat desa ${code}.`,
      en: `--match: this document has no desa ${code}.`,
    },
    why: {
      id: 'Angka dan batas hanya dapat menjadi milik desa yang ada di dokumen.',
      en: 'Figures and boundaries can only be those of a desa of the document.',
    },
    next: {
      id: 'Cari kodenya dengan petalindung regions --find NAMA.',
      en: 'Find the code with petalindung regions --find NAME.',
    },
  };
}
