import { describe, expect, it } from 'vitest';
import { datedTitle } from '#shared/text/source.ts';

describe('the title of a source with its year', () => {
  it('says the year once', () => {
    expect(datedTitle('Calon peserta', 2021)).toBe('Calon peserta, 2021');
    expect(datedTitle('Calon peserta 2021', 2021)).toBe('Calon peserta 2021');
    expect(datedTitle('Cakupan 2022, dibagi ke desa', '2022')).toBe('Cakupan 2022, dibagi ke desa');
  });

  it('takes no part of a longer number for the year, and says nothing of a year nobody told', () => {
    expect(datedTitle('Surat 120213', 2021)).toBe('Surat 120213, 2021');
    expect(datedTitle('Cakupan 2022', 2023)).toBe('Cakupan 2022, 2023');
    expect(datedTitle('Kolom ketikan', null)).toBe('Kolom ketikan');
    expect(datedTitle('Batas RBI', '')).toBe('Batas RBI');
  });
});
