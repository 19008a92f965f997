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
 * @param onProgress called with the fraction of pages drawn, 0–1; laying out the pages comes before
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
  pdfMake.setProgressCallback((fraction) => onProgress?.(fraction));
  return Uint8Array.from(await pdfMake.createPdf(definition).getBuffer());
}
