import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reportFontFiles, type ReportFonts } from '#shared/report/fonts.ts';
import type { ReportInput } from '#shared/report/input.ts';
import { planReport } from '#shared/report/plan-report.ts';
import { renderPdf } from '#shared/report/render.ts';

const folder = resolve(import.meta.dirname, '../../../assets/fonts/roboto');

export const fonts: ReportFonts = {
  regular: bytes(reportFontFiles.regular),
  bold: bytes(reportFontFiles.bold),
  italic: bytes(reportFontFiles.italic),
};

export function pdfOf(input: ReportInput): Promise<Uint8Array> {
  return renderPdf(planReport(input), fonts);
}

/** True when poppler-utils, the judge of these tests, is installed. */
export const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What an independent reader finds in the PDF: the text of each page as laid out, and the font table. */
export function readPdf(pdf: Uint8Array): { readonly pages: readonly string[]; readonly fonts: string } {
  const at = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const file = join(at, 'plan.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return {
      pages: text.split('\f').slice(0, -1),
      fonts: execFileSync('pdffonts', [file], { encoding: 'utf8' }),
    };
  } finally {
    rmSync(at, { recursive: true });
  }
}

function bytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}
