import type { Content } from 'pdfmake/interfaces.js';
import { noDataText } from '../text/number.ts';
import { maxClasses, palette } from '../coverage/palette.ts';
import { briefName, chartGroups, type RegionGroup } from './figures.ts';
import { printable, shortened, type Page } from './page.ts';
import { chartTitle, coveredColour, legendEntry, newColour, rect, restColour } from './bars.ts';
import { muted } from './style.ts';
import { svgDocument, svgText } from './svg.ts';

const rowHeight = 13;
const nameWidth = 86;

/** Most bars that one page can hold. */
const mostGroups = 52;

/** One bar for the plan's area: covered today, added by the plan, still without cover. Nothing when unknown. */
export function coverageBar(page: Page, width: number): Content {
  const { before, beside, after, left, eligible } = page.figures.area;
  if (!(eligible > 0)) return [];
  const already = before + beside;
  const whole = after + left;
  const parts = [
    {
      heads: already,
      colour: coveredColour,
      label:
        beside > 0
          ? page.say('terlindungi atau sudah terdaftar', 'covered or enrolled since')
          : page.say('sudah terlindungi', 'covered today'),
    },
    {
      heads: after - already,
      colour: newColour,
      label: page.say('bertambah oleh rencana', 'added by the plan'),
    },
    { heads: left, colour: restColour, label: page.say('masih belum', 'still not covered') },
  ];
  let x = 0;
  const bars = parts.map(({ heads, colour }) => {
    const w = (heads / whole) * width;
    const bar = rect(x, 0, w, 14, colour);
    x += w;
    return bar;
  });
  return {
    stack: [
      { svg: svgDocument(width, 14, bars.join('')), width },
      {
        columns: parts.map((part) => legendEntry(part.colour, `${page.heads(part.heads)} ${part.label}`)),
        columnGap: 8,
      },
    ],
    margin: [0, 8, 0, 4],
    unbreakable: true,
  };
}

/** Quota by phase and coverage before and after, bar by bar for the kecamatan (or kabupaten of a large region). */
export function regionCharts(page: Page, width: number): Content {
  const groups = chartGroups(page.figures, mostGroups);
  const half = (width - 16) / 2;
  return {
    stack: [
      { text: page.say('Pembagian per wilayah', 'By area'), style: 'h2' },
      {
        columns: [
          { width: half, stack: phaseChart(page, groups, half) },
          { width: half, stack: coverageChart(page, groups, half) },
        ],
        columnGap: 16,
      },
    ],
    unbreakable: true,
    margin: [0, 8, 0, 0],
  };
}

function phaseChart(page: Page, groups: readonly RegionGroup[], width: number): Content[] {
  const phases = page.input.run.result.phases;
  const colours = phaseColours(phases.length);
  const room = width - nameWidth - 34;
  const most = Math.max(1, ...groups.map((g) => g.sums.allocated));
  const rows = groups.map((group, row) => {
    const y = row * rowHeight;
    let x = nameWidth;
    const bars = group.sums.phases.map((heads, phase) => {
      const w = (heads / most) * room;
      const bar = rect(x, y + 2, w, rowHeight - 4, colours[phase]!, '#8796a5');
      x += w;
      return bar;
    });
    return (
      nameAt(group, y) +
      bars.join('') +
      svgText(x + 4, y + 8.4, page.heads(group.sums.allocated), { size: 6.5 })
    );
  });
  return [
    chartTitle(page.say('Kuota menurut tahap', 'Quota by phase'), page.say('orang', 'people')),
    { svg: svgDocument(width, groups.length * rowHeight, rows.join('')), width },
    ...phases.map((phase, i) => legendEntry(colours[i]!, printable(phase.name))),
  ];
}

function coverageChart(page: Page, groups: readonly RegionGroup[], width: number): Content[] {
  const room = width - nameWidth - 62;
  const rows = groups.map((group, row) => {
    const { before, after } = group.sums;
    const y = row * rowHeight;
    if (Number.isNaN(before))
      return (
        nameAt(group, y) +
        svgText(nameWidth, y + 8.4, noDataText[page.language], { size: 6.5, colour: muted })
      );
    const [had, has] = [Math.min(1, before) * room, Math.min(1, after) * room];
    return (
      nameAt(group, y) +
      rect(nameWidth, y + 2, room, rowHeight - 4, restColour) +
      rect(nameWidth, y + 2, has, rowHeight - 4, newColour) +
      rect(nameWidth, y + 2, had, rowHeight - 4, coveredColour) +
      svgText(width - 2, y + 8.4, `${page.percent(before)} › ${page.percent(after)}`, {
        size: 6.2,
        anchor: 'end',
      })
    );
  });
  return [
    chartTitle(
      page.say('Cakupan sebelum dan sesudah', 'Coverage before and after'),
      page.say('% pekerja sasaran', '% of eligible workers'),
    ),
    { svg: svgDocument(width, groups.length * rowHeight, rows.join('')), width },
    legendEntry(coveredColour, page.say('sebelum rencana', 'before the plan')),
    legendEntry(newColour, page.say('bertambah oleh rencana', 'added by the plan')),
  ];
}

/** One colour per phase, light to dark in the order of time. */
function phaseColours(count: number): readonly string[] {
  const colours = palette('BuPu', Math.min(maxClasses, count));
  return Array.from({ length: count }, (_, i) => colours[Math.floor((i * colours.length) / count)]!);
}

function nameAt(group: RegionGroup, y: number): string {
  return svgText(nameWidth - 4, y + 8.4, shortened(printable(briefName(group)), 22), {
    size: 6.8,
    anchor: 'end',
  });
}
