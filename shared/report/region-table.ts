import type { Content } from 'pdfmake/interfaces.js';
import { isWithin } from '../region/code.ts';
import { figureCells, figureWidths, headHeight, tableHead } from './columns.ts';
import type { RegionGroup } from './figures.ts';
import { printable, type Page } from './page.ts';
import { annexLayout, empty, note, number, subtotalTint, tint, words, type Cell } from './style.ts';

/** One line per kecamatan; with several kabupaten a line of sums after each. */
export function regionTable(page: Page): Content[] {
  const { kecamatan, kabupaten, total } = page.figures;
  const body = kabupaten.flatMap((parent) => {
    const own = kecamatan.filter((k) => isWithin(k.code, parent.code));
    const lines = own.map((group) => line(page, String(kecamatan.indexOf(group) + 1), group));
    return kabupaten.length > 1
      ? [...lines, sumLine(page, printable(parent.name), parent, subtotalTint)]
      : lines;
  });
  body.push(sumLine(page, page.say('Jumlah', 'Total'), { ...kabupaten[0]!, sums: total }, tint));
  return [
    {
      table: {
        headerRows: 3,
        heights: headHeight,
        dontBreakRows: true,
        widths: [20, '*', 34, ...figureWidths(page)],
        body: [
          ...tableHead(page, [
            'No.',
            page.say('Kecamatan', 'Kecamatan'),
            page.say('Desa/ kelurahan', 'Desa/ kelurahan'),
          ]),
          ...body,
        ],
      },
      layout: annexLayout,
    },
    ...tableNotes(page),
  ];
}

function line(page: Page, index: string, group: RegionGroup): Cell[] {
  return [
    number(index),
    words(printable(group.name)),
    number(page.heads(group.slots.length)),
    ...figureCells(page, group.sums),
  ];
}

function sumLine(page: Page, title: string, group: RegionGroup, fill: string): Cell[] {
  const { desa, kelurahan } = group.sums;
  const cells = [
    words(title, { bold: true, colSpan: 2 }),
    ...empty(1),
    number(page.heads(desa + kelurahan), { bold: true }),
    ...figureCells(page, group.sums, true),
  ];
  return cells.map((cell) => ({ ...cell, fillColor: fill }));
}

/** What the reader must know to add the columns up. */
export function tableNotes(page: Page): Content[] {
  const { total } = page.figures;
  const said: string[] = [];
  if (total.unknown > 0)
    said.push(
      page.say(
        `${page.heads(total.unknown)} desa/kelurahan tanpa data lengkap: angka yang tidak diketahui tidak ikut dijumlahkan, dan cakupan dihitung dari desa yang kedua angkanya diketahui.`,
        `${page.heads(total.unknown)} desa/kelurahan lack figures: what is unknown is left out of the sums, and coverage is that of desa with both figures known.`,
      ),
    );
  if (total.inArea < total.desa + total.kelurahan)
    said.push(page.say('– : di luar area sasaran.', '–: outside the target area.'));
  if (page.input.snapshot.coverage.source.illustrative)
    said.push(
      page.say(
        'Angka pekerja sasaran dan terlindungi adalah ilustrasi, bukan data resmi.',
        'Figures of eligible and covered workers are an illustration, not official data.',
      ),
    );
  return said.map(note);
}
