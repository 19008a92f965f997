import type { PlanRun } from '#shared/plan/result.ts';
import { refused, type Result } from '#shared/text/problem.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';

/** The result of the plan a document shows. */
export function shownRun(workspace: Workspace): Result<PlanRun> {
  return (
    workspace.planRun() ??
    refused({
      code: 'no-plan',
      what: { id: 'Dokumen ini belum memuat rencana.', en: 'The document holds no plan yet.' },
      why: {
        id: 'Yang diekspor adalah rencana dan hasil pembagiannya.',
        en: 'What is exported is a plan and its allocation.',
      },
      next: {
        id: 'Buat rencana dengan petalindung allocate, atau di aplikasi.',
        en: 'Make a plan with petalindung allocate, or in the app.',
      },
    })
  );
}
