import type { EChartsType } from 'echarts/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../app/language/language.ts';
import { chartOption, type ChartContent } from './option.ts';
import { useChartTheme } from './theme.ts';
import './chart.css';

interface ChartProps extends ChartContent {
  /** What the chart shows, as its caption. */
  readonly title: string;
  /** What the categories are: heads the first column of the table behind the chart. */
  readonly categoryName: string;
  readonly size?: 'small' | 'large';
}

/** Bars and lines over categories, with the same figures as a table for whoever does not see them. */
export function Chart(props: ChartProps) {
  const { title, categoryName, size = 'small', ...content } = props;
  return (
    <figure className="chart" aria-label={title}>
      <figcaption className="chart-title">{title}</figcaption>
      <Picture content={content} title={title} size={size} />
      <DataTable content={content} title={title} categoryName={categoryName} />
    </figure>
  );
}

function Picture(props: {
  readonly content: ChartContent;
  readonly title: string;
  readonly size: 'small' | 'large';
}) {
  const { content, title, size } = props;
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<EChartsType | null>(null);
  const theme = useChartTheme();

  useEffect(() => {
    const element = place.current!;
    let made: EChartsType | null = null;
    let gone = false;
    const resized = new ResizeObserver(() => made?.resize());
    const begin = async (): Promise<void> => {
      const { init } = await import('./echarts.ts');
      if (gone) return;
      made = init(element, null, { renderer: 'svg' });
      resized.observe(element);
      setDrawing(made);
    };
    void begin();
    return () => {
      gone = true;
      resized.disconnect();
      made?.dispose();
    };
  }, []);

  const option = useMemo(
    () => chartOption(content, theme, (category) => tipOf(content, category)),
    [content, theme],
  );
  useEffect(() => {
    drawing?.setOption(option, { notMerge: true });
  }, [drawing, option]);

  return (
    <div
      ref={place}
      className="chart-picture"
      data-size={size}
      role="img"
      aria-label={t('chart.picture', { title })}
      data-drawn={drawing !== null || undefined}
    />
  );
}

/** Made of elements: markup in a string would need inline styles, which the page does not allow. */
function tipOf({ categories, series, figure }: ChartContent, category: number): HTMLElement {
  const tip = element('div', 'chart-tip');
  tip.append(element('strong', '', categories[category] ?? ''));
  for (const { name, values } of series) {
    const value = values[category] ?? NaN;
    if (Number.isNaN(value) || (value === 0 && series.length > 2)) continue;
    const row = element('div', 'chart-tip-row');
    row.append(element('span', '', name), element('span', 'number', figure(value)));
    tip.append(row);
  }
  return tip;
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function DataTable(props: {
  readonly content: ChartContent;
  readonly title: string;
  readonly categoryName: string;
}) {
  const { t } = useWords();
  const { categories, series, figure } = props.content;
  return (
    <div className="visually-hidden">
      <table>
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{props.categoryName}</th>
            {series.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map(({ name, values }) => {
                const value = values[at] ?? NaN;
                return <td key={name}>{Number.isNaN(value) ? t('data.none') : figure(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
