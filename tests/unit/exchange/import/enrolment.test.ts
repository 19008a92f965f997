import { describe, expect, it } from 'vitest';
import { PhaseFinder } from '#shared/exchange/import/phases.ts';
import { importCommand } from '#shared/exchange/import/to-command.ts';
import { codes, fromText, judged, target, value } from './tables.ts';

const source = {
  title: 'Laporan',
  publisher: '',
  edition: '2024',
  date: '2024-07-01',
  definition: '',
  note: '',
};

async function enrolment(text: string, options: Parameters<typeof judged>[1] = {}) {
  return judged(await fromText(text), { purpose: 'enrolment', ...options });
}

describe('a table of enrolment', () => {
  it('with a column for each phase', async () => {
    const judgement = value(
      await enrolment(
        `Kode;Desa;Kuota Tahap I 2024;Realisasi TAHAP 1 2024;Realisasi Tahap II\n${codes[1]};;100;83;12\n${codes[2]};;50;0;-\n`,
      ),
    );
    const command = importCommand(
      judgement,
      { header: null, roles: [], decimal: ',', indicators: {}, blanks: 'empty' },
      target(),
      source,
      false,
    );
    expect(command).toMatchObject({
      kind: 'import-enrolment',
      enrolment: [
        { year: 2024, phase: 'Tahap I', heads: { [codes[1]!]: 83, [codes[2]!]: 0 } },
        { year: 2024, phase: 'Tahap II', heads: { [codes[1]!]: 12 } },
      ],
    });
    expect(judgement.years).toEqual([]);
  });

  it('with a row for each phase', async () => {
    const { rows, figures } = value(
      await enrolment(
        `Kode,Tahap,Tahun,Terdaftar\n${codes[1]},I,2024,83\n${codes[1]},2,,5\n${codes[2]},I,,9\n${codes[2]},III,2024,9\n`,
      ),
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['taken', 'taken', 'rejected', 'rejected']);
    expect(rows[2]!.notes).toEqual([{ kind: 'phase', text: 'I', ambiguous: true }]);
    expect(rows[3]!.notes).toEqual([{ kind: 'phase', text: 'III', ambiguous: false }]);
    expect(figures.map(({ column, year, value: heads }) => [column, year, heads])).toEqual([
      ['Tahap I', 2024, 83],
      ['Tahap II', 2024, 5],
    ]);
  });

  it('that names no phase is asked for one', async () => {
    const text = `Kode,Terdaftar\n${codes[1]},83\n`;
    const refused = await enrolment(text);
    expect(refused.ok ? null : refused.problem.code).toBe('import-no-phase');
    const phase = { year: 2025, name: 'Tahap I' };
    const { figures } = value(await enrolment(text, { phase }));
    expect(figures).toMatchObject([{ column: 'Tahap I', year: 2025, value: 83 }]);
  });

  it('does not replace what was reported before unasked', async () => {
    const text = `Kode,Realisasi Tahap II\n${codes[0]},8\n${codes[1]},2\n`;
    const kept = value(await enrolment(text));
    expect(kept.rows.map(({ verdict }) => verdict)).toEqual(['rejected', 'taken']);
    expect(value(await enrolment(text, { existing: 'replace' })).replaced).toBe(1);
  });

  it('takes whole heads alone', async () => {
    const { rows } = value(await enrolment(`Kode,Realisasi Tahap II\n${codes[0]},8.5\n${codes[1]},-2\n`));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected']);
  });
});

describe('a phase in words', () => {
  const phases = new PhaseFinder([
    { year: 2024, name: 'Tahap I' },
    { year: 2024, name: 'Tahap II' },
    { year: 2024, name: 'Perubahan' },
    { year: 2025, name: 'Tahap I' },
  ]);

  it.each([
    ['tahap 2', null, 'Tahap II 2024'],
    ['TAHAP-02', null, 'Tahap II 2024'],
    ['ii', null, 'Tahap II 2024'],
    ['Tahap I', 2025, 'Tahap I 2025'],
    ['Tahap I 2024', null, 'Tahap I 2024'],
    ['perubahan', null, 'Perubahan 2024'],
    ['Tahap I', null, 'ambiguous'],
    ['Tahap IV', null, 'unknown'],
    ['', null, 'unknown'],
  ] as const)('%j in %j is %s', (text, year, expected) => {
    const found = phases.named(text, year);
    expect(found.kind === 'found' ? `${found.phase.name} ${found.phase.year}` : found.kind).toBe(expected);
  });

  it('of a header is the longest in it', () => {
    const found = phases.inHeader('Peserta Tahap II (orang)');
    expect(found).toEqual({ kind: 'found', phase: { year: 2024, name: 'Tahap II' } });
  });
});
