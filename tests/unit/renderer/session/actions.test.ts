import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { done, type Result } from '#shared/text/problem.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import { run, settled, updatePlan } from '../../../../renderer/session/actions.ts';
import { useDocument } from '../../../../renderer/session/store.ts';
import { directory, emptyGeometry, resultOf, snapshotOf } from '../small.ts';

const worker = vi.hoisted(() => ({
  commands: [] as Command[],
  /** Answers the oldest command that waits for one. */
  answers: [] as (() => void)[],
}));

vi.mock('../../../../renderer/session/client.ts', () => ({
  session: {
    execute(command: Command): Promise<Result<Snapshot>> {
      worker.commands.push(command);
      const revision = worker.commands.length + 1;
      return new Promise((resolve) => {
        worker.answers.push(() => {
          const before = useDocument.getState().document!.snapshot;
          const plan = command.kind === 'put-plan' ? { ...before.plan!, spec: command.spec } : before.plan;
          resolve(done({ ...before, revision, plan }));
        });
      });
    },
  },
}));

const quota = (heads: number) => (spec: PlanSpec) => ({ ...spec, quota: heads });
const floor = (heads: number) => (spec: PlanSpec) => ({ ...spec, rule: { ...spec.rule, floor: heads } });
const asked = () => worker.commands.map((command) => command.kind === 'put-plan' && command.spec.quota);

async function answerAll(): Promise<void> {
  const given = { answered: false };
  void settled().then(() => (given.answered = true));
  while (!given.answered) {
    worker.answers.shift()?.();
    await new Promise((turn) => setTimeout(turn));
  }
}

beforeEach(() => {
  worker.commands.length = 0;
  const snapshot = snapshotOf({ revision: 1, outcome: done(resultOf([5, 7])) });
  useDocument.getState().opened({ directory, geometry: emptyGeometry, snapshot, warnings: [] }, null);
});

describe('typing faster than plans are computed', () => {
  it('computes the one under way and the last, whose answer all get', async () => {
    const results = [1, 12, 123, 1234].map((heads) => updatePlan(quota(heads), 'field'));
    await answerAll();
    expect(asked()).toEqual([1234]);
    expect(worker.commands[0]).toMatchObject({ merge: 'field' });
    for (const result of await Promise.all(results)) expect(result?.ok).toBe(true);

    void updatePlan(quota(1), 'field');
    await new Promise((turn) => setTimeout(turn));
    for (const heads of [12, 123, 1234]) void updatePlan(quota(heads), 'field');
    await answerAll();
    expect(asked()).toEqual([1234, 1, 1234]);
    expect(useDocument.getState().document!.snapshot.plan!.spec.quota).toBe(1234);
  });

  it('makes every change that was passed over, each on the one before', async () => {
    void updatePlan(quota(1), 'field');
    void updatePlan(floor(7), 'field');
    void updatePlan((spec) => ({ ...spec, quota: spec.quota + 1 }), 'field');
    await answerAll();
    expect(worker.commands).toHaveLength(1);
    expect(worker.commands[0]).toMatchObject({ spec: { quota: 2, rule: { floor: 7 } } });
  });

  it('keeps edits of other fields, other commands and edits without a field in their order', async () => {
    void updatePlan(quota(1), 'a');
    void updatePlan(quota(2), 'b');
    void updatePlan(quota(3), 'a');
    void run({ kind: 'rename-document', title: 'Baru' });
    void updatePlan(quota(4), 'a');
    void updatePlan(quota(5));
    void updatePlan(quota(6));
    await answerAll();
    expect(asked()).toEqual([1, 2, 3, false, 4, 5, 6]);
  });
});
