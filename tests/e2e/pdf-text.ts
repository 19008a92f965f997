import { spawnSync } from 'node:child_process';

/** True where poppler-utils is installed; tests that read a PDF say "skipped" elsewhere. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

/** The text of a PDF, laid out in lines as printed. */
export function pdfText(bytes: Buffer): string {
  const run = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes, maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`pdftotext: ${run.stderr.toString()}`);
  return run.stdout.toString('utf8');
}
