import { describe, expect, test } from 'vitest';
import { compare } from '../../../../electron/cli/commands/compare.ts';
import { exportPlan } from '../../../../electron/cli/commands/export.ts';

const now = new Date(2024, 3, 26);
const file = 'rencana.gpkg';

/** Paths are compared before anything is read, so that no document is needed here. */
describe('the document is never overwritten by what is made of it', () => {
  test.each(['rencana.gpkg', './rencana.gpkg', 'peta/../rencana.gpkg'])('compare --pdf %s', async (pdf) => {
    const result = await compare({ name: 'compare', file, a: 'A', b: 'B', pdf, date: null }, 'id', now);
    expect(result).toMatchObject({ ok: false, problem: { code: 'same-file' } });
  });

  test.each(['pdf', 'csv', 'geojson', 'svg'])('export --%s', async (kind) => {
    const outputs = { pdf: null, csv: null, geojson: null, svg: null, [kind]: file };
    const result = await exportPlan(
      {
        name: 'export',
        file,
        plan: null,
        ...outputs,
        indicator: { kind: 'allocated' },
        level: 'desa',
        signature: { place: '', position: '', name: '', rank: '', nip: '' },
        date: null,
      },
      'id',
      now,
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'same-file' } });
  });
});
