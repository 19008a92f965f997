import { describe, expect, it } from 'vitest';
import { indicatorRoleOf, kindsFor } from '../../../../renderer/data/import/column-kinds.ts';

describe('an indicator that somebody says is a further column', () => {
  it('has the unit of its name, else that of its rows', () => {
    expect(indicatorRoleOf('column', { name: 'Kemiskinan (%)', unit: 'persen' })).toMatchObject({
      unit: '%',
    });
    expect(indicatorRoleOf('column', { name: 'Luas sawah 2024', unit: 'ha' })).toEqual({
      kind: 'column',
      name: 'Luas sawah 2024',
      unit: 'ha',
      year: 2024,
    });
    expect(kindsFor('coverage')).toContain('unit');
  });
});
