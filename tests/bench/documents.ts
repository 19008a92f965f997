import { shippedRates } from '#shared/contribution/rates.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { startDocument, startSample } from '#shared/workspace/start.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { timed } from './measure.ts';
import { bundled, code, madeUpCoverage, must, sqlite } from './world.ts';

const now = '2024-04-26T08:00:00.000Z';

/** Jambi's grant to each desa: a tenth of Rp100 million for contributions of 12 months. */
const grant: NewDocument['plan'] = {
  name: 'BKBK Jambi',
  quota: 78_000,
  area: { codes: ['15'] },
  rule: { kind: 'proportional', weight: 'gap' },
  locks: {},
  phases: [{ name: 'Tahun 2023', year: 2023, from: 1, to: 12, quota: 78_000 }],
  group: 'vulnerable',
  programmes: ['JKK', 'JKM'],
  funds: [{ name: 'BKBK', perRegion: 10_000_000 }],
};

/** Making, opening and saving a document of a kabupaten (157 desa) and of a provinsi (Jambi). */
export async function measureDocuments(): Promise<object> {
  const balangan = must(await startSample(bundled, 'balangan-2024', shippedRates));
  const jambi = must(await startDocument(bundled, [code('15')], shippedRates, 2024));
  const filled: NewDocument = {
    ...jambi,
    coverage: { ...jambi.coverage, ...madeUpCoverage(jambi.desa.length) },
    plan: grant,
  };
  return { balangan: await measure(balangan), jambi: await measure(filled) };
}

async function measure(contents: NewDocument): Promise<object> {
  const sql = await sqlite();
  const create = await timed(3, () => Workspace.create(sql, contents, now).close());
  const workspace = Workspace.create(sql, contents, now);
  const bytes = workspace.bytes();
  workspace.close();
  const open = await timed(5, () => {
    const opened = must(Workspace.open(sql, bytes));
    opened.snapshot();
    opened.close();
  });
  const opened = must(Workspace.open(sql, bytes));
  let titles = 0;
  const save = await timed(5, () => {
    titles += 1;
    must(opened.execute({ kind: 'rename-document', title: `Rencana ${titles}` }, now));
    return opened.bytes();
  });
  let quota = contents.plan.quota;
  const edit = await timed(7, () => {
    quota -= 1;
    const [first, ...others] = contents.plan.phases;
    if (!first) throw new Error('a plan has a phase');
    const phases = [{ ...first, quota: first.quota + quota - contents.plan.quota }, ...others];
    const id = opened.snapshot().plan?.id ?? '';
    must(opened.execute({ kind: 'put-plan', id, spec: { ...contents.plan, quota, phases } }, now));
    const outcome = opened.planRun();
    if (!outcome) throw new Error('the document shows a plan');
    return must(outcome);
  });
  opened.close();
  return { desa: contents.desa.length, bytes: bytes.byteLength, create, open, editQuota: edit, save };
}
