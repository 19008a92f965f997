import type { Content } from 'pdfmake/interfaces.js';
import { describeReasons, regionTitle } from '../plan/describe.ts';
import { printable, type Page } from './page.ts';
import { hairline } from './style.ts';

const mostExamples = 6;

/** "Why this number", in words, for the desa a reader will ask about; the annex has every one. */
export function reasonExamples(page: Page): Content[] {
  const { codes, names } = page.input.directory;
  const slots = tellingSlots(page);
  if (slots.length === 0) return [];
  return [
    { text: page.say('Mengapa angka ini: contoh', 'Why this number: examples'), style: 'h2' },
    ...slots.map((slot): Content => {
      const said = describeReasons(
        page.input.run.explain(slot),
        regionTitle(codes[slot]!, names[slot]!),
        page.language,
      );
      return {
        table: { widths: ['*'], body: [[{ text: printable(said), fontSize: 8.5, lineHeight: 1.15 }]] },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: (i) => (i === 0 ? 1.5 : 0),
          vLineColor: () => hairline,
          paddingLeft: () => 8,
          paddingTop: () => 0,
          paddingBottom: () => 0,
        },
        margin: [0, 2, 0, 4],
        unbreakable: true,
      };
    }),
  ];
}

/** The least, the middle and the most, then one that is locked, one that is capped and one without data. */
function tellingSlots(page: Page): readonly number[] {
  const { run, directory } = page.input;
  const { allocated } = run.result.regions;
  const slots = [...directory.codes.keys()];
  const given = slots
    .filter((s) => allocated[s]! > 0)
    .toSorted((a, b) => allocated[a]! - allocated[b]! || a - b);
  const withReason = (kind: 'lock' | 'cap' | 'unknown'): number | undefined =>
    slots.find((slot) => run.explain(slot).some((reason) => reason.kind === kind));
  const telling = [
    given[0],
    given[(given.length - 1) >> 1],
    given.at(-1),
    withReason('lock'),
    withReason('cap'),
    withReason('unknown'),
  ];
  return [...new Set(telling.filter((slot) => slot !== undefined))].slice(0, mostExamples);
}
