import type { Content } from 'pdfmake/interfaces.js';
import type { Reason } from '../plan/reason.ts';
import { printable, type Page } from './page.ts';
import {
  annexLayout,
  columnNumbers,
  empty,
  headRow,
  muted,
  note,
  number,
  tint,
  words,
  type Cell,
} from './style.ts';

/** How each number came about, one line per desa: from the gap over floor, share and rounding to the quota. */
export function reasonTable(page: Page): Content[] {
  const { codes, names } = page.input.directory;
  const { result } = page.input.run;
  const titles = [
    'No.',
    page.say('Kode', 'Code'),
    page.say('Desa/kelurahan', 'Desa/kelurahan'),
    page.say('Belum terlindungi', 'Not covered'),
    page.say('Minimum', 'Floor'),
    page.say('Bagian sebelum dibulatkan', 'Share before rounding'),
    page.say('Bagian', 'Share'),
    page.say('Kuota', 'Quota'),
    page.say('Keterangan', 'Remark'),
  ];
  const rows = codes.map((code, slot): Cell[] => {
    const chain = chainOf(page.input.run.explain(slot));
    const heads = (value: number | undefined): Cell =>
      number(value === undefined ? '–' : page.w.heads(value));
    return [
      number(String(slot + 1)),
      words(code, { noWrap: true }),
      words(printable(names[slot]!)),
      heads(Number.isNaN(result.regions.gap[slot]!) ? undefined : result.regions.gap[slot]!),
      heads(chain.floor),
      number(chain.exact === undefined ? '–' : page.decimal(chain.exact, 2)),
      heads(chain.share),
      number(page.heads(result.regions.allocated[slot]!), { bold: true }),
      words(remark(page, chain), { fontSize: 6.8, color: muted }),
    ];
  });
  return [
    {
      table: {
        headerRows: 2,
        dontBreakRows: true,
        widths: [20, 57, '*', 48, 38, 48, 32, 34, 78],
        body: [
          headRow(titles),
          columnNumbers(titles.length),
          ...rows,
          [
            words(page.say('JUMLAH', 'TOTAL'), { bold: true, colSpan: 7, fillColor: tint }),
            ...empty(6),
            number(page.heads(result.allocated), { bold: true, fillColor: tint }),
            { text: '', fillColor: tint },
          ],
        ],
      },
      layout: annexLayout,
    },
    note(
      page.say(
        'Kuota (8) = minimum (5) + bagian (7), kecuali desa yang dikunci. Kolom (6) adalah hasil aturan sebelum pembulatan dengan sisa terbesar; – berarti tidak berlaku.',
        'Quota (8) = floor (5) + share (7), except where a desa is locked. Column (6) is what the rule gives before rounding by largest remainder; – means not applicable.',
      ),
    ),
  ];
}

interface Chain {
  lock?: number;
  floor?: number;
  exact?: number;
  share?: number;
  capped?: boolean;
  noGap?: boolean;
  outside?: boolean;
  unknown?: 'eligible' | 'covered' | 'both';
}

function chainOf(reasons: readonly Reason[]): Chain {
  const chain: Chain = {};
  for (const reason of reasons)
    switch (reason.kind) {
      case 'lock':
        chain.lock = reason.heads;
        break;
      case 'floor':
        chain.floor = reason.heads;
        break;
      case 'share':
        chain.exact = reason.share;
        chain.share = reason.heads;
        break;
      case 'cap':
        chain.capped = true;
        break;
      case 'no-gap':
        chain.noGap = true;
        break;
      case 'outside-area':
        chain.outside = true;
        break;
      case 'unknown':
        chain.unknown = reason.missing;
        break;
      case 'coverage':
      case 'total':
      case 'phases':
      case 'funds':
        break;
    }
  return chain;
}

function remark(page: Page, chain: Chain): string {
  if (chain.outside) return page.say('di luar area sasaran', 'outside the target area');
  switch (chain.unknown) {
    case 'eligible':
      return page.say('tidak ada data pekerja sasaran', 'no data on eligible workers');
    case 'covered':
      return page.say('tidak ada data terlindungi', 'no data on covered workers');
    case 'both':
      return page.say('tidak ada data', 'no data');
    case undefined:
      break;
  }
  if (chain.noGap) return page.say('semua sudah terlindungi', 'everybody is covered');
  if (chain.lock !== undefined) return page.say('dikunci', 'locked');
  if (chain.capped) return page.say('dibatasi yang belum terlindungi', 'capped at those not covered');
  return '';
}
