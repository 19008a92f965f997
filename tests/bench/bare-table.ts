/**
 * The peer of typing: the least that shows a quota's allocation at every key. It runs in the page: one React
 * component with a row for every desa, shared in proportion to the gap and split over three phases. No worker, map,
 * funds, reasons, warnings or undo, and no thought given to speed.
 */
import { createElement as h, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { apportion } from '#shared/allocation/rounding.ts';
import { splitPhases } from '#shared/allocation/phases.ts';
import { sum } from '#shared/allocation/exact.ts';
import { wording } from '#shared/text/text.ts';

/** Figures of desa, one entry each. */
export interface BareDesa {
  readonly names: readonly string[];
  readonly eligible: readonly number[];
  readonly covered: readonly number[];
}

const w = wording('id');

/** Rupiah of a head in each phase. */
const costs = [151_200, 100_800, 50_400] as const;

function cells(texts: readonly string[]): ReactElement[] {
  return texts.map((cell, at) => h('td', { key: at }, cell));
}

function BareTable({ desa }: { readonly desa: BareDesa }): ReactElement {
  const [text, setText] = useState('');
  const quota = Number(text);
  const gaps = desa.eligible.map((eligible, slot) => Math.max(0, eligible - desa.covered[slot]!));
  const heads = Int32Array.from(apportion(quota, gaps));
  const phases = splitPhases(heads, apportion(quota, [8, 7, 5]));
  const cost = (slot: number): number =>
    phases.reduce((total, phase, t) => total + phase[slot]! * costs[t]!, 0);
  const row = (slot: number): readonly string[] => [
    desa.names[slot]!,
    w.heads(desa.eligible[slot]!),
    w.heads(desa.covered[slot]!),
    w.heads(gaps[slot]!),
    w.percent(desa.covered[slot]! / desa.eligible[slot]!),
    w.heads(heads[slot]!),
    ...phases.map((phase) => w.heads(phase[slot]!)),
    w.percent((desa.covered[slot]! + heads[slot]!) / desa.eligible[slot]!),
    w.heads(cost(slot)),
  ];
  const slots = [...desa.names.keys()];
  return h(
    'main',
    null,
    h('label', null, 'Kuota', h('input', { value: text, onChange: (event) => setText(event.target.value) })),
    h(
      'table',
      { role: 'grid', 'aria-label': 'Desa dan kelurahan' },
      h(
        'tbody',
        null,
        slots.map((slot) => h('tr', { key: slot }, cells(row(slot)))),
        h(
          'tr',
          { 'aria-label': 'Jumlah' },
          cells(['Jumlah', w.heads(sum(heads)), w.heads(sum(slots.map(cost)))]),
        ),
      ),
    ),
  );
}

Object.assign(window, {
  showBareTable: (desa: BareDesa) => createRoot(document.body).render(h(BareTable, { desa })),
});
