import type { Content } from 'pdfmake/interfaces.js';
import type { CoverageStatement, Government } from '../coverage/government.ts';
import { noDataText } from '../text/number.ts';
import { impliedBase, statementWarning } from '../coverage/statement.ts';
import { printable, type Page } from './page.ts';
import { muted, note, number, sumTable, words, type Cell } from './style.ts';

/** What is watched of the governments: regulation, budget, enrolment, claims and coverage as they state it. */
export function governments(page: Page): Content[] {
  const { governments } = page.input.snapshot;
  if (governments.length === 0) return [];
  const { say } = page;
  const statements = governments.flatMap((government) => government.statements);
  const warnings = statements.flatMap((statement) => statementWarning(statement) ?? []);
  const sources = [...new Set(statements.map(({ source }) => source))];
  return [
    {
      text: say('Pemantauan pemerintah daerah', 'Monitor of governments'),
      style: 'h1',
      outline: true,
      margin: [0, 16, 0, 4],
    },
    sumTable({
      titles: [
        say('Pemerintah daerah', 'Government'),
        say('Peraturan', 'Regulation'),
        say('Nota kesepahaman', 'Memorandum'),
        say('Non-ASN dianggarkan', 'Non-ASN budgeted'),
        say('Didaftarkan (orang)', 'Enrolled (people)'),
        say('Klaim dibayar', 'Claims paid'),
        say('Cakupan yang dinyatakan', 'Coverage as stated'),
      ],
      widths: [74, '*', 56, 50, 46, 66, 116],
      rows: governments.map((government) => row(page, government)),
    }),
    ...warnings.map((warning) => note(printable(`${page.text(warning.what)} ${page.text(warning.next)}`))),
    ...(sources.length > 0
      ? [note(printable(`${say('Sumber cakupan', 'Sources of coverage')}: ${sources.join('; ')}.`))]
      : []),
  ];
}

function row(page: Page, government: Government): Cell[] {
  const { regulation, mou, budgeted, enrolled, claims, statements } = government;
  const unknown = (value: string | null): Cell => (value === null ? noData(page) : words(printable(value)));
  return [
    words(printable(government.name)),
    unknown(regulation),
    unknown(mou),
    unknown(budgeted === null ? null : budgeted ? page.say('sudah', 'yes') : page.say('belum', 'no')),
    enrolled === null ? noData(page) : number(page.heads(enrolled)),
    claims === null ? noData(page) : number(page.w.rupiah(claims)),
    unknown(
      statements.length === 0
        ? null
        : statements.map((statement) => statementWords(page, statement)).join('; '),
    ),
  ];
}

function noData(page: Page): Cell {
  return words(noDataText[page.language], { italics: true, color: muted, fontSize: 6.5 });
}

/** `PU 2022: 53,57%, 239.430 dari kira-kira 446.948 (446.906–446.990)`. */
function statementWords(page: Page, statement: CoverageStatement): string {
  const { segment, year, covered, base, percent, decimals } = statement;
  const { say, heads } = page;
  const parts: string[] = [];
  if (percent !== null) parts.push(`${page.decimal(percent, decimals)}%`);
  const implied =
    base === null && covered !== null && percent !== null ? impliedBase(covered, percent, decimals) : null;
  if (covered !== null)
    parts.push(
      base !== null
        ? say(`${heads(covered)} dari ${heads(base)}`, `${heads(covered)} of ${heads(base)}`)
        : implied
          ? say(
              `${heads(covered)} dari kira-kira ${heads(implied.base)} (${heads(implied.least)}–${heads(implied.most)})`,
              `${heads(covered)} of about ${heads(implied.base)} (${heads(implied.least)}–${heads(implied.most)})`,
            )
          : say(`${heads(covered)} orang`, `${heads(covered)} people`),
    );
  const name = segment === 'total' ? say('Semua', 'All') : segment;
  return `${name} ${year}: ${parts.join(', ') || noDataText[page.language]}`;
}
