import { fundTemplate } from '#shared/exchange/funds/template.ts';
import type { WrittenTable } from '#shared/exchange/table/written-table.ts';
import { enrolmentTemplate, templateTable } from '#shared/exchange/import/template.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Language, Text } from '#shared/text/text.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { TemplateCommand } from '../usage/import-arguments.ts';
import { sameFileProblem } from '../file/distinct-files.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import type { Report } from '../outcome.ts';
import { tableOutput } from '../file/table-file.ts';

/** `petalindung template`. */
export async function template(command: TemplateCommand, language: Language): Promise<Result<Report>> {
  const same = await sameFileProblem([command.file, command.out]);
  if (same) return refused(same);
  return withDocument(command.file, async (workspace) => {
    const year = command.year ?? workspace.snapshot().coverage.year;
    const table = tableOf(workspace, command.as, year, language);
    const output = tableOutput(command.out, table);
    const written = await writeOutputs([output]);
    if (!written.ok) return written;
    const rows = table.rows.length;
    const counted = command.as === 'funds' ? { funds: rows } : { desa: rows };
    return done({
      json: { file: command.out, year, ...counted, bytes: output.bytes.byteLength },
      words: `${command.out} (${rows} ${command.as === 'funds' ? fundWord[language] : 'desa'})\n`,
    });
  });
}

const fundWord = { id: 'sumber dana', en: 'funds' } as const satisfies Text;

function tableOf(
  workspace: Workspace,
  as: TemplateCommand['as'],
  year: number,
  language: Language,
): WrittenTable {
  const spec = workspace.snapshot().plan?.spec ?? null;
  switch (as) {
    case 'coverage':
      return templateTable(workspace.directory(), year, language);
    case 'enrolment':
      return enrolmentTemplate(workspace.directory(), spec?.phases ?? [], language);
    case 'funds':
      return fundTemplate(spec, language);
  }
}
