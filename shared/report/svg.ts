import { ink } from './style.ts';

/** Drawings are SVG strings: pdfmake turns them into vectors and selectable text. */
export function svgDocument(width: number, height: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

export interface SvgTextOptions {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly colour?: string;
  /** White around the letters, so that they stand out from a map. */
  readonly halo?: boolean;
}

/** One line of text; any characters may stand in it. */
export function svgText(x: number, y: number, text: string, options: SvgTextOptions): string {
  const { size, anchor = 'start', bold = false, colour = ink, halo = false } = options;
  const shape = `x="${x.toFixed(2)}" y="${y.toFixed(2)}" font-family="Roboto" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}`;
  const said = escaped(text);
  const around = halo
    ? `<text ${shape} fill="#ffffff" stroke="#ffffff" stroke-width="1.6" stroke-linejoin="round">${said}</text>`
    : '';
  return `${around}<text ${shape} fill="${colour}">${said}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
