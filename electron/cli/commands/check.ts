import { done, type Result } from '#shared/text/problem.ts';
import { wording, type Language } from '#shared/text/text.ts';
import { checkDocument, type CheckReport } from '#shared/workspace/check.ts';
import type { Command } from '../usage/command-line.ts';
import { withDocument } from '../file/document-file.ts';
import { printed, type Report } from '../outcome.ts';

/** `petalindung check`: an unsound document is reported whole, and its first error is the problem. */
export async function check(
  command: Extract<Command, { name: 'check' }>,
  language: Language,
): Promise<Result<Report>> {
  return withDocument(command.file, (workspace) => {
    const report = checkDocument(workspace);
    const findings = report.findings.map(({ severity, problem }) => ({
      severity,
      ...printed(problem, language),
    }));
    const error = report.findings.find(({ severity }) => severity === 'error');
    return done({
      json: { file: command.file, ...report, coverage: coverageJson(report), findings },
      words: [...lines(report, language), ...findings.map(({ what, why }) => `! ${what} ${why}`), ''].join(
        '\n',
      ),
      ...(error ? { found: error.problem } : {}),
    });
  });
}

/** Sums over no desa at all are unknown, not 0. */
function coverageJson({ coverage, desa }: CheckReport): object {
  return coverage.unknown < desa ? coverage : { ...coverage, eligible: null, covered: null, gap: null };
}

function lines(report: CheckReport, language: Language): readonly string[] {
  const w = wording(language);
  const { eligible, covered, gap, unknown, illustrative, year } = report.coverage;
  const isKnown = unknown < report.desa;
  const plans = report.plans.map(({ name, totals }) =>
    totals === null ? `  ${name}: –` : `  ${name}: ${w.heads(totals.allocated)} · ${w.rupiah(totals.cost)}`,
  );
  switch (language) {
    case 'id':
      return [
        report.title,
        `${w.heads(report.desa)} desa dan kelurahan, ${w.heads(report.withoutBoundary)} tanpa batas`,
        isKnown
          ? `${year}${illustrative ? ' (ilustrasi)' : ''}: ${w.heads(eligible)} pekerja sasaran, ${w.heads(covered)} terlindungi, ${w.heads(gap)} belum; tidak ada data untuk ${w.heads(unknown)} desa`
          : `${year}: tidak ada data cakupan`,
        ...plans,
        report.sound ? 'Dokumen utuh dan angkanya cocok.' : 'Dokumen perlu diperbaiki.',
      ];
    case 'en':
      return [
        report.title,
        `${w.heads(report.desa)} desa and kelurahan, ${w.heads(report.withoutBoundary)} without a boundary`,
        isKnown
          ? `${year}${illustrative ? ' (illustration)' : ''}: ${w.heads(eligible)} eligible workers, ${w.heads(covered)} covered, ${w.heads(gap)} not; no data for ${w.heads(unknown)} desa`
          : `${year}: no data on coverage`,
        ...plans,
        report.sound ? 'The document is whole and its figures agree.' : 'The document needs attention.',
      ];
  }
}
