import { create } from 'zustand';
import type { AgeLimits } from '#shared/candidate/age.ts';
import type { TableSource } from '#shared/exchange/table/table.ts';
import type { Problem } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import { fileName } from '../app/file-name.ts';
import { platform } from '../platform/host.ts';
import { today } from '../report/export.ts';
import { takeCandidates } from '../session/actions.ts';
import type {
  CandidateFile,
  CandidateOptions,
  CandidatePreview,
  CandidateTask,
} from '../session/candidate-api.ts';
import { session } from '../session/client.ts';
import { useDocument, useView } from '../session/store.ts';

/** The list being read; it is of no document until it is applied, and forgotten when the dialog closes. */
interface CandidateState {
  readonly open: boolean;
  readonly busy: 'reading' | 'judging' | 'applying' | null;
  readonly file: CandidateFile | null;
  readonly options: CandidateOptions;
  readonly preview: CandidatePreview | null;
  readonly problem: Problem | null;
}

/** Where nothing is known of a region's rule; the screen shows it and it can be changed. */
const usualLimits: AgeLimits = {
  least: { years: 18, inclusive: true },
  most: { years: 65, inclusive: false },
};

function closed(): CandidateState {
  return {
    open: false,
    busy: null,
    file: null,
    options: {
      roles: {},
      limits: usualLimits,
      date: today(),
      passphrase: null,
      task: { kind: 'new', name: '', fund: '', annexPeriod: null },
    },
    preview: null,
    problem: null,
  };
}

export const useCandidates = create<CandidateState>()(closed);

/** @param task what the list will say; a new list where left out */
export function showCandidates(task?: CandidateTask): void {
  if (useDocument.getState().document?.snapshot.readOnly !== false) return;
  const fresh = closed();
  useCandidates.setState({
    ...fresh,
    open: true,
    options: { ...fresh.options, task: task ?? fresh.options.task },
  });
}

/** Whatever is under way is given up; nothing was changed by it. */
export async function closeCandidates(): Promise<void> {
  useCandidates.setState(closed());
  await session.closeCandidates();
}

/** @param name of the list until the user gives it one; never that of the file, which may name a person */
export async function readCandidates(given: TableSource, name: string): Promise<void> {
  const { options } = useCandidates.getState();
  const { task } = options;
  const named = task.kind === 'new' && task.name === '' ? { ...task, name } : task;
  const fresh = { ...options, roles: {}, header: undefined, sheet: undefined, task: named };
  useCandidates.setState({ busy: 'reading', options: fresh, problem: null });
  const file = await session.openCandidates(given);
  if (useCandidates.getState().options !== fresh) return;
  if (!file.ok) {
    useCandidates.setState({ busy: null, problem: file.problem });
    return;
  }
  useCandidates.setState({ file: file.value });
  await askPreview(fresh);
}

export function changeCandidates(change: Partial<CandidateOptions>): Promise<void> {
  return askPreview({ ...useCandidates.getState().options, ...change });
}

/** What does not change a verdict is not asked for again. */
export function changeTask(task: CandidateTask): void {
  useCandidates.setState(({ options }) => ({ options: { ...options, task }, problem: null }));
}

async function askPreview(options: CandidateOptions): Promise<void> {
  useCandidates.setState({ options, busy: 'judging', problem: null });
  const answer = await session.previewCandidates(options);
  // A newer question is on its way, or the list was given up.
  if (!answer || useCandidates.getState().busy !== 'judging') return;
  if (answer.ok) useCandidates.setState({ preview: answer.value, busy: null });
  else useCandidates.setState({ problem: answer.problem, busy: null });
}

export async function applyCandidates(): Promise<void> {
  const { options } = useCandidates.getState();
  useCandidates.setState({ busy: 'applying' });
  const result = await takeCandidates(options);
  if (result.ok) await closeCandidates();
  else useCandidates.setState({ busy: null, problem: result.problem });
}

/** Row numbers and reasons; its name says nothing of who is in it. */
export async function saveCandidateReport(language: Language): Promise<void> {
  const { options } = useCandidates.getState();
  const report = await session.candidateReport(options, language);
  if (!report.ok) {
    useCandidates.setState({ problem: report.problem });
    return;
  }
  const name = language === 'id' ? 'hasil pemeriksaan calon' : 'check of candidates';
  const saved = await platform.export('xlsx', fileName(`${name} ${options.date}`, 'xlsx'), report.value);
  if (saved && !saved.ok) useView.getState().setProblem(saved.problem);
}
