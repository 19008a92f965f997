import type { EnrolledPhase } from '../../enrolment/enrolled.ts';
import type { Source } from '../../text/source.ts';
import { mainSource } from './coverage-rows.ts';
import { UnreadableRow } from './rows.ts';
import type { Store } from '../sql.ts';

/** What was really enrolled: a row for each phase and desa that was reported. */

/** Every reported phase, by year and then as first reported. @throws UnreadableRow */
export function readEnrolment(
  store: Store,
  slots: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, Source>,
): readonly EnrolledPhase[] {
  const phases = new Map<
    string,
    { year: number; phase: string; heads: Float64Array; date: string; from: string[] }
  >();
  for (const [year, phase, code, heads, date, source] of store.cells(
    'SELECT e."year", e."phase", e."code", e."heads", e."date", e."source" FROM enrolment AS e ORDER BY e."year", e."fid"',
  )) {
    const slot = slots.get(String(code));
    if (slot === undefined) throw new UnreadableRow(`enrolment: ${JSON.stringify(code)} is no desa here`);
    if (typeof heads !== 'number' || !Number.isSafeInteger(heads) || heads < 0)
      throw new UnreadableRow('enrolment.heads: no number of people');
    if (typeof year !== 'number' || typeof phase !== 'string' || typeof source !== 'string')
      throw new UnreadableRow('enrolment: no year, phase or source');
    const key = `${year} ${phase}`;
    let known = phases.get(key);
    if (!known) {
      known = { year, phase, heads: new Float64Array(slots.size).fill(NaN), date: '', from: [] };
      phases.set(key, known);
    }
    known.heads[slot] = heads;
    known.from.push(source);
    if (String(date) > known.date) known.date = String(date);
  }
  return [...phases.values()].map(({ from, ...phase }) => ({ ...phase, source: mainSource(from, sources) }));
}
