import { beforeEach, describe, expect, it } from 'vitest';
import { done, refused } from '#shared/text/problem.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import { hasUnsavedWork, useDocument, useView } from '../../../../renderer/session/store.ts';
import { directory, emptyGeometry, problem, resultOf, snapshotOf } from '../small.ts';

const open = (snapshot: Snapshot): void =>
  useDocument.getState().opened({ directory, geometry: emptyGeometry, snapshot, warnings: [] }, null);
const shown = () => useDocument.getState().document!;

beforeEach(() => useDocument.getState().closed());

describe('the open document', () => {
  it('leaves out an answer that comes late', () => {
    open(snapshotOf({ revision: 1 }));
    useDocument.getState().changed(snapshotOf({ revision: 3, title: 'third' }));
    useDocument.getState().changed(snapshotOf({ revision: 2, title: 'second' }));
    expect(shown().snapshot.title).toBe('third');
  });

  it('keeps the last result while the same plan has none', () => {
    const result = resultOf([5, 7]);
    open(snapshotOf({ revision: 1, outcome: done(result) }));
    useDocument.getState().changed(snapshotOf({ revision: 2, outcome: refused(problem) }));
    expect(shown().lastResult).toBe(result);
    const next = resultOf([6, 6]);
    useDocument.getState().changed(snapshotOf({ revision: 3, outcome: done(next) }));
    expect(shown().lastResult).toBe(next);
  });

  it('does not show the result of another plan', () => {
    open(snapshotOf({ revision: 1, outcome: done(resultOf([5, 7])) }));
    useDocument.getState().changed(snapshotOf({ revision: 2, planId: 'other', outcome: refused(problem) }));
    expect(shown().lastResult).toBeNull();
  });

  it('has unsaved work from the first change until exactly that revision is on disk', () => {
    open(snapshotOf({ revision: 1 }));
    expect(hasUnsavedWork(shown())).toBe(false);
    useDocument.getState().changed(snapshotOf({ revision: 2 }));
    expect(hasUnsavedWork(shown())).toBe(true);
    useDocument.getState().changed(snapshotOf({ revision: 3 }));
    useDocument.getState().saved(2, { id: 'a', name: 'a.gpkg' });
    expect(hasUnsavedWork(shown())).toBe(true);
    useDocument.getState().saved(3, { id: 'a', name: 'a.gpkg' });
    expect(hasUnsavedWork(shown())).toBe(false);
  });
});

describe('the view', () => {
  it('shows who is not covered where a screen is about a plan that has no result', () => {
    open(snapshotOf({ revision: 1, outcome: refused(problem) }));
    useView.getState().setScreen('plan');
    expect(useView.getState().indicator).toEqual({ kind: 'gap' });
  });

  beforeEach(() => useView.getState().resetForDocument());

  it('shows what each screen is about, and remembers what was chosen there', () => {
    const { setScreen, setIndicator } = useView.getState();
    setIndicator({ kind: 'gap' });
    setScreen('plan');
    expect(useView.getState().indicator).toEqual({ kind: 'allocated' });
    setScreen('map');
    expect(useView.getState().indicator).toEqual({ kind: 'gap' });
  });

  it('keeps the totals of an area while the next are computed', () => {
    const { setDraft, setDraftTotals } = useView.getState();
    const polygon = { type: 'Polygon' as const, coordinates: [] };
    const totals = {
      slots: Uint32Array.of(0),
      desa: 1,
      eligible: 10,
      covered: 4,
      gap: 6,
      unknown: 0,
      costToClose: 1,
      reach: [],
    };
    const [first, second] = [
      { polygon, predicate: 'centroid' as const },
      { polygon: { ...polygon }, predicate: 'centroid' as const },
    ];
    setDraft(first);
    expect(useView.getState().draft?.totals).toBeNull();
    setDraftTotals(first, totals, null);
    setDraft(second);
    expect(useView.getState().draft).toMatchObject({ area: second, totals });
    expect(useView.getState().draft?.totalsOf).toBe(first);
    setDraft(null);
    setDraftTotals(second, totals, null);
    expect(useView.getState().draft).toBeNull();
  });
});
