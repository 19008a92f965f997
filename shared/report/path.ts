import type { Content } from 'pdfmake/interfaces.js';
import { chartTitle, columnChart, coveredColour, legendEntry, newColour } from './bars.ts';
import type { Page } from './page.ts';
import { accent, block, box, note, number, portraitWidth, shortInk, sumTable, tint, words } from './style.ts';

/** How coverage grows year by year towards the goal: of plans that have one, or that span several years. */
export function path(page: Page): Content[] {
  const { path } = page.input.run.result;
  const years = new Set(page.spec.phases.map(({ year }) => year));
  if ((!page.spec.goal && years.size < 2) || path.length === 0) return [];
  const { say } = page;
  return [
    block(
      {
        text: say('Cakupan dari tahun ke tahun', 'Coverage year by year'),
        style: 'h1',
        outline: true,
        margin: [0, 16, 0, 4],
      },
      ...goalAnswer(page),
      ...chart(page),
      sumTable({
        titles: [
          say('Akhir tahun', 'End of year'),
          say('Peserta baru', 'New members'),
          say('Terlindungi', 'Covered'),
          say('Cakupan', 'Coverage'),
          say('Sasaran', 'Goal'),
          say('Kurang dari sasaran', 'Short of the goal'),
        ],
        widths: ['*', 82, 82, 72, 82, 96],
        rows: path.map(({ year, enrolled, covered, coverage, goal, short }) => [
          words(String(year)),
          number(page.heads(enrolled)),
          number(page.heads(covered)),
          number(page.percent(coverage)),
          number(goal === null ? '–' : page.heads(goal)),
          number(short === null ? '–' : short > 0 ? page.heads(short) : say('tercapai', 'reached')),
        ]),
      }),
      note(
        say(
          'Dihitung dengan anggapan bahwa iuran semua yang sudah terlindungi terus dibayar.',
          'On the assumption that contributions of all who are covered go on being paid.',
        ),
      ),
    ),
  ];
}

function goalAnswer(page: Page): Content[] {
  const aimed = page.input.run.result.path.find(({ goal }) => goal !== null);
  if (!aimed || aimed.goal === null || aimed.short === null) return [];
  const { say } = page;
  const short = aimed.short > 0;
  return [
    box(
      [
        {
          text: say('Tercapaikah sasarannya?', 'Is the goal reached?'),
          style: 'question',
          color: short ? shortInk : accent,
        },
        {
          text: Number.isNaN(aimed.short)
            ? say(
                'Tidak ada data: cakupan area sasaran belum diketahui.',
                'No data: coverage of the target area is not known.',
              )
            : short
              ? say(
                  `Belum: pada akhir ${aimed.year} ${page.heads(aimed.covered)} orang terlindungi, kurang ${page.heads(aimed.short)} dari sasaran ${page.heads(aimed.goal)}.`,
                  `No: ${page.heads(aimed.covered)} people are covered by the end of ${aimed.year}, ${page.heads(aimed.short)} short of the goal of ${page.heads(aimed.goal)}.`,
                )
              : say(
                  `Ya: pada akhir ${aimed.year} ${page.heads(aimed.covered)} orang terlindungi, sasarannya ${page.heads(aimed.goal)}.`,
                  `Yes: ${page.heads(aimed.covered)} people are covered by the end of ${aimed.year}; the goal is ${page.heads(aimed.goal)}.`,
                ),
          style: 'lead',
        },
      ],
      { bar: short ? shortInk : accent, fill: tint },
    ),
  ];
}

function chart(page: Page): Content[] {
  const known = page.input.run.result.path.filter(({ covered }) => !Number.isNaN(covered));
  if (known.length === 0) return [];
  const goal = known.some((year) => year.goal !== null);
  return [
    chartTitle(
      page.say('Terlindungi pada akhir tahun', 'Covered at the end of the year'),
      page.say('orang', 'people'),
    ),
    columnChart({
      columns: known.map(({ year, covered, enrolled }) => ({
        label: String(year),
        values: [covered - enrolled, enrolled],
      })),
      colours: [coveredColour, newColour],
      stacked: true,
      width: portraitWidth,
      height: 120,
      format: page.heads,
      marks: known.map((year) => year.goal),
    }),
    {
      columns: [
        legendEntry(coveredColour, page.say('sudah terlindungi sebelumnya', 'covered before')),
        legendEntry(newColour, page.say('peserta baru tahun itu', 'new members of the year')),
        ...(goal
          ? [
              {
                text: page.say('– – –  sasaran', '– – –  goal'),
                fontSize: 7.5,
                margin: [0, 3, 0, 0] as [number, number, number, number],
              },
            ]
          : []),
      ],
      margin: [0, 0, 0, 6],
    },
  ];
}
