import type { Content } from 'pdfmake/interfaces.js';
import type { Reason, ShareReason } from '../plan/reason.ts';
import { printable, type Page } from './page.ts';
import { empty, muted, note, number, sumTable, words, type Cell } from './style.ts';

/** How each number came about, one line per desa: from the gap over floor, share and rounding to the quota. */
export function reasonTable(page: Page): Content[] {
  const { codes, names } = page.input.directory;
  const { result } = page.input.run;
  const rows = codes.map((code, slot): Cell[] => {
    const reasons = page.input.run.explain(slot);
    const share = find(reasons, 'share');
    const heads = (value: number | undefined): Cell =>
      number(value === undefined ? '–' : page.w.heads(value));
    const gap = result.regions.gap[slot]!;
    return [
      number(String(slot + 1)),
      words(code, { noWrap: true }),
      words(printable(names[slot]!)),
      heads(Number.isNaN(gap) ? undefined : gap),
      heads(find(reasons, 'floor')?.heads),
      number(share === undefined ? '–' : page.decimal(share.share, 2)),
      heads(share?.heads),
      number(page.heads(result.regions.allocated[slot]!), { bold: true }),
      words(remarks(page, reasons), { fontSize: 6.8, color: muted }),
    ];
  });
  return [
    sumTable({
      titles: [
        'No.',
        page.say('Kode', 'Code'),
        page.say('Desa/kelurahan', 'Desa/kelurahan'),
        page.say('Belum terlindungi', 'Not covered'),
        page.say('Minimum', 'Floor'),
        page.say('Bagian sebelum dibulatkan', 'Share before rounding'),
        page.say('Bagian', 'Share'),
        page.say('Kuota', 'Quota'),
        page.say('Keterangan', 'Remark'),
      ],
      widths: [20, 57, '*', 48, 38, 48, 32, 34, 92],
      rows,
      total: [
        words(page.say('JUMLAH', 'TOTAL'), { colSpan: 7 }),
        ...empty(6),
        number(page.heads(result.allocated)),
        { text: '' },
      ],
    }),
    note(noteWords(page)),
  ];
}

function noteWords(page: Page): string {
  const rounding =
    page.spec.rounding === 'sainte-lague'
      ? page.say('pembulatan Sainte-Laguë', 'rounding after Sainte-Laguë')
      : page.say('pembulatan dengan sisa terbesar', 'rounding by largest remainder');
  return page.say(
    `Kuota (8) = minimum (5) + bagian (7), kecuali desa yang dikunci. Kolom (6) adalah hasil aturan sebelum ${rounding}; – berarti tidak berlaku.`,
    `Quota (8) = floor (5) + share (7), except where a desa is locked. Column (6) is what the rule gives before ${rounding}; – means not applicable.`,
  );
}

function find<K extends Reason['kind']>(
  reasons: readonly Reason[],
  kind: K,
): Extract<Reason, { kind: K }> | undefined {
  return reasons.find((reason): reason is Extract<Reason, { kind: K }> => reason.kind === kind);
}

function remarks(page: Page, reasons: readonly Reason[]): string {
  return reasons
    .map((reason) => remark(page, reason))
    .filter((said) => said !== null)
    .join('; ');
}

/** What a column of the table does not say of a reason; null for what they do say, or other tables. */
function remark(page: Page, reason: Reason): string | null {
  const { say, heads } = page;
  switch (reason.kind) {
    case 'unknown':
      return missingWords(page, reason.missing);
    case 'outside-area':
      return say('di luar area sasaran', 'outside the target area');
    case 'no-gap':
      return say('semua sudah terlindungi', 'everybody is covered');
    case 'enrolled': {
      const enrolled = reason.heads.reduce((total, count) => total + count, 0);
      return say(
        `termasuk ${heads(enrolled)} yang sudah didaftarkan`,
        `${heads(enrolled)} of them enrolled already`,
      );
    }
    case 'enrolled-beside': {
      const enrolled = reason.heads.reduce((total, count) => total + count, 0);
      return say(
        `${heads(enrolled)} terdaftar sejak ${reason.year} dikurangkan`,
        `${heads(enrolled)} enrolled since ${reason.year} taken off`,
      );
    }
    case 'discount':
      return say(`keringanan ${printable(reason.name)}`, `discount for ${printable(reason.name)}`);
    case 'lock':
      return say('dikunci', 'locked');
    case 'class':
      return `${say('kelas', 'class')} ${heads(reason.place)}/${heads(reason.of)}${servedWords(page, reason.served)}`;
    case 'no-weight': {
      const columns = printable(reason.columns.join(', '));
      return say(`tidak ada data ${columns}`, `no data of ${columns}`);
    }
    case 'share':
      return atMinimum(page, reason);
    case 'cap':
      return capWords(page, reason.by ?? 'gap');
    case 'reserve':
      return say(`cadangan ${heads(reason.heads)}`, `${heads(reason.heads)} in reserve`);
    case 'coverage':
    case 'floor':
    case 'minimum':
    case 'total':
    case 'phases':
    case 'funds':
    case 'commitments':
      return null;
  }
}

function missingWords({ say }: Page, missing: 'eligible' | 'covered' | 'both'): string {
  switch (missing) {
    case 'eligible':
      return say('tidak ada data pekerja sasaran', 'no data on eligible workers');
    case 'covered':
      return say('tidak ada data terlindungi', 'no data on covered workers');
    case 'both':
      return say('tidak ada data', 'no data');
  }
}

function servedWords({ say }: Page, served: Extract<Reason, { kind: 'class' }>['served']): string {
  switch (served) {
    case 'filled':
      return say(': terpenuhi', ': filled');
    case 'shared':
      return say(': dibagi', ': shared');
    case 'not-reached':
      return say(': kuota habis', ': quota used up');
  }
}

function atMinimum({ say }: Page, { atMinimum }: ShareReason): string | null {
  return atMinimum ? say('dinaikkan ke batas bawah', 'raised to the minimum') : null;
}

function capWords(page: Page, by: NonNullable<Extract<Reason, { kind: 'cap' }>['by']>): string {
  if (by === 'gap') return page.say('dibatasi yang belum terlindungi', 'capped at those not covered');
  const most = 'heads' in by ? page.heads(by.heads) : page.percent(by.coverage);
  return page.say(`dibatasi ${most}`, `capped at ${most}`);
}
