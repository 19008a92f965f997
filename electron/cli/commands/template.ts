import { writtenXlsx } from '#shared/exchange/import/workbook-out.ts';
import { writtenCsv } from '#shared/exchange/import/written-table.ts';
import { enrolmentTemplate, templateTable } from '#shared/exchange/import/template.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { TemplateCommand } from '../import-arguments.ts';
import { sameFileProblem } from '../distinct-files.ts';
import { withDocument, writeOutputs } from '../document-file.ts';
import type { Report } from '../outcome.ts';

/** `petalindung template`. */
export async function template(command: TemplateCommand, language: Language): Promise<Result<Report>> {
  const same = await sameFileProblem([command.file, command.out]);
  if (same) return refused(same);
  return withDocument(command.file, async (workspace) => {
    const year = command.year ?? workspace.snapshot().coverage.year;
    const { plan } = workspace.snapshot();
    const table =
      command.as === 'enrolment'
        ? enrolmentTemplate(workspace.directory(), plan?.spec.phases ?? [], language)
        : templateTable(workspace.directory(), year, language);
    const bytes = isCsv(command.out) ? writtenCsv(table) : writtenXlsx(table);
    const written = await writeOutputs([{ path: command.out, bytes }]);
    if (!written.ok) return written;
    const desa = table.rows.length;
    return done({
      json: { file: command.out, year, desa, bytes: bytes.byteLength },
      words: `${command.out} (${desa} desa)\n`,
    });
  });
}

export function isCsv(path: string): boolean {
  return /\.csv$/i.test(path);
}
