import bold from '../../assets/fonts/roboto/Roboto-Medium.ttf?url';
import italic from '../../assets/fonts/roboto/Roboto-Italic.ttf?url';
import regular from '../../assets/fonts/roboto/Roboto-Regular.ttf?url';
import { landOf, loadContext } from '#shared/boundary/context.ts';
import type { BundledFiles } from '#shared/region/bundled.ts';
import type { ReportFonts } from '#shared/report/fonts.ts';
import type { PlanDocument } from '#shared/report/input.ts';
import type { PdfOptions } from './api.ts';

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let fonts: Promise<ReportFonts> | null = null;

async function loadFonts(): Promise<ReportFonts> {
  const [regularBytes, boldBytes, italicBytes] = await Promise.all([regular, bold, italic].map(bytesOf));
  return { regular: regularBytes!, bold: boldBytes!, italic: italicBytes! };
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
  fonts ??= loadFonts();
  const [{ planReport }, { renderPdf }, context] = await Promise.all([
    import('#shared/report/plan-report.ts'),
    import('#shared/report/render.ts'),
    loadContext(files),
  ]);
  const definition = planReport({
    ...plan,
    title: plan.snapshot.title,
    language: options.language,
    date: options.date,
    signature: options.signature,
    context: landOf(context),
  });
  return renderPdf(definition, await fonts);
}
