import * as pdfMakeModule from 'pdfmake/build/pdfmake.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { reportFontFiles, type ReportFonts } from './fonts.ts';

/**
 * pdfmake's browser build: it carries its own file system and streams, so the same code runs in a worker
 * and in Node. It is CommonJS, whose exports arrive as `default`.
 */
interface PdfMake {
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setProgressCallback(report: (fraction: number) => void): void;
  localAccessPolicy: (path: string) => boolean;
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}

const pdfMake = (pdfMakeModule as unknown as { default: PdfMake }).default;

/**
 * Turns a definition into the bytes of a PDF with embedded fonts. Equal definitions give equal bytes.
 * @param onProgress called with the fraction drawn, 0–1, once for each whole percent; the pages are laid out before
 * @throws Error when a font is damaged
 */
export async function renderPdf(
  definition: TDocumentDefinitions,
  fonts: ReportFonts,
  onProgress?: (fraction: number) => void,
): Promise<Uint8Array> {
  for (const style of ['regular', 'bold', 'italic'] as const)
    pdfMake.virtualfs.writeFileSync(reportFontFiles[style], fonts[style]);
  pdfMake.setFonts({
    Roboto: {
      normal: reportFontFiles.regular,
      bold: reportFontFiles.bold,
      italics: reportFontFiles.italic,
      bolditalics: reportFontFiles.bold,
    },
  });
  // A document is made of what it is given: nothing may be loaded from elsewhere.
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.localAccessPolicy = () => false;
  pdfMake.setProgressCallback(inPercents(onProgress));
  return Uint8Array.from(await pdfMake.createPdf(definition).getBuffer());
}

/** pdfmake reports every line and letter it draws, 90,000 times over a province: too many to send to a screen. */
function inPercents(report: ((fraction: number) => void) | undefined): (fraction: number) => void {
  let last = -1;
  return (fraction) => {
    const percent = Math.floor(fraction * 100);
    if (percent === last) return;
    last = percent;
    report?.(percent / 100);
  };
}
