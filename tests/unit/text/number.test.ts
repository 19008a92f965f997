import { describe, expect, test } from 'vitest';
import { formatDecimal } from '#shared/text/number.ts';
import { wording } from '#shared/text/text.ts';

describe('figures in words', () => {
  test('follow the language, unknown ones too: never 0, never NaN', () => {
    const [id, en] = [wording('id'), wording('en')];
    expect([id.heads(20_000), en.heads(20_000)]).toEqual(['20.000', '20,000']);
    expect([id.rupiah(-64_000_000), en.rupiah(1_764)]).toEqual(['-Rp64.000.000', 'Rp1,764']);
    expect([id.percent(0.5357), en.percent(0.5357)]).toEqual(['53,57%', '53.57%']);
    for (const w of [id, en]) {
      const told = [w.heads(NaN), w.rupiah(NaN), w.percent(NaN), formatDecimal(NaN, 4, w.language)];
      expect(new Set(told)).toEqual(new Set([w.language === 'id' ? 'tidak ada data' : 'no data']));
    }
  });
});
