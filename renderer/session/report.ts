import bold from '../../assets/fonts/roboto/Roboto-Medium.ttf?url';
import italic from '../../assets/fonts/roboto/Roboto-Italic.ttf?url';
import regular from '../../assets/fonts/roboto/Roboto-Regular.ttf?url';
import { landOf, loadLand } from '#shared/boundary/context.ts';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { BundledFiles } from '#shared/region/bundled.ts';
import type { ReportFonts } from '#shared/report/fonts.ts';
import type { MappedDocument, PlanDocument, Printing } from '#shared/report/input.ts';
import type { PdfOptions } from './api.ts';

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let fonts: Promise<ReportFonts> | null = null;

/** Loaded once; a load that failed is tried anew with the next document. */
function loadFonts(): Promise<ReportFonts> {
  fonts ??= Promise.all([regular, bold, italic].map(bytesOf)).then(
    ([regularBytes, boldBytes, italicBytes]) => ({
      regular: regularBytes!,
      bold: boldBytes!,
      italic: italicBytes!,
    }),
    (reason: unknown) => {
      fonts = null;
      throw reason;
    },
  );
  return fonts;
}

async function printingOf(
  document: MappedDocument,
  files: BundledFiles,
  options: PdfOptions,
): Promise<Printing> {
  return {
    title: document.snapshot.title,
    language: options.language,
    date: options.date,
    context: landOf(await loadLand(files)),
  };
}

/**
 * The plan as a PDF. What makes it is 2 MB of code and fonts, so it is loaded when the first PDF is asked
 * for, not when the window opens.
 */
export async function makePdf(
  plan: PlanDocument,
  files: BundledFiles,
  options: PdfOptions,
): Promise<Uint8Array> {
  const [{ planReport }, { renderPdf }, reportFonts, printing] = await Promise.all([
    import('#shared/report/plan-report.ts'),
    import('#shared/report/render.ts'),
    loadFonts(),
    printingOf(plan, files, options),
  ]);
  const { signature, sections } = options;
  return renderPdf(planReport({ ...plan, ...printing, signature, sections }), reportFonts);
}

/** Two scenarios of the document side by side as a PDF of one page. */
export async function makeComparisonPdf(
  comparison: Comparison,
  document: MappedDocument,
  files: BundledFiles,
  options: PdfOptions,
): Promise<Uint8Array> {
  const [{ comparisonReport }, { renderPdf }, reportFonts, printing] = await Promise.all([
    import('#shared/report/comparison-report.ts'),
    import('#shared/report/render.ts'),
    loadFonts(),
    printingOf(document, files, options),
  ]);
  return renderPdf(comparisonReport({ ...document, ...printing, comparison }), reportFonts);
}
