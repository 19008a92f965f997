import { shippedRates } from '#shared/contribution/rates.ts';
import { mappedDocument } from '#shared/report/input.ts';
import { planReport } from '#shared/report/plan-report.ts';
import { renderPdf } from '#shared/report/render.ts';
import { startSample } from '#shared/workspace/start.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { timed } from './measure.ts';
import { bundled, fonts, must, sqlite } from './world.ts';

/** The plan document of Balangan, from the snapshot to the bytes. */
export async function measurePdf(): Promise<object> {
  const contents = must(await startSample(bundled, 'balangan-2024', shippedRates));
  const workspace = Workspace.create(await sqlite(), contents, '2024-04-26T08:00:00.000Z');
  const outcome = workspace.planRun();
  if (!outcome) throw new Error('the sample has a plan');
  const run = must(outcome);
  const reportFonts = fonts();
  let bytes = 0;
  const make = await timed(3, async () => {
    const definition = planReport({
      ...mappedDocument(workspace),
      run,
      language: 'id',
      title: workspace.snapshot().title,
      date: '2024-04-26',
      signature: { place: '', position: '', name: '', rank: '', nip: '' },
    });
    bytes = (await renderPdf(definition, reportFonts)).byteLength;
  });
  workspace.close();
  return { desa: contents.desa.length, bytes, make, target: 'make.median < 3000' };
}
