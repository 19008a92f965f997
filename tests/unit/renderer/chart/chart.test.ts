import { describe, expect, it } from 'vitest';
import { chartOption, type ChartContent } from '../../../../renderer/chart/option.ts';
import { rupiahScale, tickText } from '../../../../renderer/chart/scale.ts';
import { colourOf, type ChartTheme } from '../../../../renderer/chart/theme.ts';

const theme: ChartTheme = {
  font: 'Inter',
  text: '#111111',
  textSoft: '#555555',
  line: '#dddddd',
  surface: '#ffffff',
  series: ['#000001', '#000002'],
  short: '#ff0000',
  before: '#888888',
  after: '#0000ff',
  goal: '#00ff00',
};

const content: ChartContent = {
  categories: ['Jan', 'Feb'],
  series: [
    { name: 'Baru', values: [1, NaN], colour: 0 },
    { name: 'Kurang', values: [2, 3], colour: 'short' },
  ],
  stacked: true,
  unit: 'orang',
  tick: String,
  figure: String,
};

const noTip = (): never => {
  throw new Error('nobody points at it');
};

describe('a chart', () => {
  it('stacks bars, leaves unknown out and takes colours by meaning', () => {
    const { series } = chartOption(content, theme, noTip);
    expect(series).toMatchObject([
      { type: 'bar', stack: 'sum', data: [1, '-'], color: '#000001' },
      { type: 'bar', stack: 'sum', data: [2, 3], color: '#ff0000' },
    ]);
  });

  it('names its only series where the colour says more than the title', () => {
    const [fine, short] = content.series.map((one) =>
      chartOption({ ...content, series: [one] }, theme, noTip),
    );
    expect(fine).toMatchObject({ legend: { show: false } });
    expect(short).toMatchObject({ legend: { show: true } });
  });

  it('sets bars side by side and draws a goal as a line', () => {
    const { series } = chartOption(
      {
        ...content,
        stacked: false,
        series: [{ name: 'Sasaran', values: [7, 7], colour: 'goal', line: true }],
      },
      theme,
      noTip,
    );
    expect(series).toMatchObject([{ type: 'line', color: '#00ff00' }]);
  });

  it('begins its colours anew when there are more series', () => {
    expect(colourOf(theme, 3)).toBe('#000002');
  });
});

describe('an axis in Rupiah', () => {
  it('takes the largest unit its highest value fills', () => {
    expect(rupiahScale(4_032_000_000).unit.id).toBe('miliar rupiah');
    expect(rupiahScale(336_000_000).unit.id).toBe('juta rupiah');
    expect(rupiahScale(0).divisor).toBe(1);
  });

  it('writes ticks without needless decimals', () => {
    const scale = rupiahScale(4_032_000_000);
    expect(tickText(2_000_000_000, scale, 'id')).toBe('2');
    expect(tickText(1_500_000_000, scale, 'id')).toBe('1,5');
    expect(tickText(250_000_000, scale, 'id')).toBe('0,25');
  });
});
