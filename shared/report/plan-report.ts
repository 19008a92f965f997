import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { basis, sources } from './basis.ts';
import { commitmentTables, desaTable, phaseTables } from './desa-table.ts';
import { framed, marksOf } from './document.ts';
import { fairness } from './fairness.ts';
import { governments } from './governments.ts';
import { asPlanned, type ReportInput } from './input.ts';
import { maps } from './map/maps.ts';
import { money } from './money.ts';
import { pageOf, type Page } from './page.ts';
import { path } from './path.ts';
import { reasonTable } from './reason-table.ts';
import { regionTable } from './region-table.ts';
import { signatureBlock } from './signature.ts';
import { summary } from './summary.ts';
import { planLines, titleBlock } from './title.ts';

/**
 * The plan as an official document on A4: answers first, then maps, money, how the numbers were made, the
 * signature, and annexes with every desa. Nothing is read but the input, so equal input gives an equal
 * document.
 * @throws RangeError when the snapshot shows no plan or the date is no ISO date
 */
export function planReport(given: ReportInput): TDocumentDefinitions {
  const input = asPlanned(given);
  const { sections = {} } = input;
  const page = pageOf(input);
  const { say } = page;
  const official = input.snapshot.plan?.official ?? null;
  const anyKnown = page.figures.total.unknown < input.directory.codes.length;
  // A line per desa that says "tidak ada data" a thousand times tells no more than the line that says it once.
  const ofDesa = (content: (page: Page) => Content[]): Content[] => (anyKnown ? content(page) : []);
  const annexes = [
    annex(page, say('Rekapitulasi per kecamatan', 'Summary by kecamatan'), 'landscape', regionTable(page)),
    annex(
      page,
      say('Kuota, biaya, dan cakupan per desa', 'Quota, cost and coverage by desa'),
      'landscape',
      ofDesa(desaTable),
    ),
    annex(page, say('Kuota per desa dan tahap', 'Quota by desa and phase'), 'landscape', ofDesa(phaseTables)),
    annex(page, say('Tanggungan per desa', 'Commitments by desa'), 'landscape', ofDesa(commitmentTables)),
    annex(
      page,
      say('Mengapa angka ini: rincian tiap desa', 'Why this number: every desa'),
      'portrait',
      sections.reasons === false ? [] : ofDesa(reasonTable),
    ),
  ].filter((a) => a !== null);
  const marks = [...marksOf(page, input), ...(official ? [] : [say('SKENARIO', 'SCENARIO')])];
  return framed(
    page,
    {
      title: input.title,
      region: page.figures.region,
      subject: `${page.figures.region} · ${page.spec.name}`,
      author: input.signature.position,
      date: input.date,
      marks,
      seal: official ? `SHA-256 ${official.hash.slice(0, 16)}…` : '',
    },
    [
      titleBlock({
        kicker: say('RENCANA PERLINDUNGAN PEKERJA', 'WORKER PROTECTION PLAN'),
        title: input.title,
        region: page.figures.region,
        lines: planLines(page),
        marks,
      }),
      ...summary(page),
      ...maps(page),
      ...money(page),
      ...path(page),
      ...(sections.fairness === false ? [] : fairness(page)),
      ...governments(page),
      ...basis(page),
      // Together, so that the signature never stands alone on a page.
      { stack: [...sources(page), signatureBlock(page)], unbreakable: true },
      ...annexes.flatMap((a, i) => a(i + 1)),
    ],
  );
}

type Orientation = 'portrait' | 'landscape';

/** An annex on a page of its own, or null when there is nothing in it. */
function annex(
  page: Page,
  title: string,
  pageOrientation: Orientation,
  content: readonly Content[],
): ((index: number) => Content[]) | null {
  if (content.length === 0) return null;
  return (index) => [
    {
      text: `${page.say('Lampiran', 'Annex')} ${romans[index]!}. ${title}`,
      style: 'h1',
      outline: true,
      pageBreak: 'before',
      pageOrientation,
    },
    ...content,
  ];
}

const romans = ['', 'I', 'II', 'III', 'IV', 'V'];
