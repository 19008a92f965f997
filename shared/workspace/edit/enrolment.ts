import { enrolledIn } from '../../enrolment/enrolled.ts';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { PhaseFigures } from '../command.ts';
import { figuresThere, invalidField } from './data-problems.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { sourceChange } from './figures.ts';
import { emptyName, invalidHeads, unknownTarget } from '../problems.ts';
import { storable } from '../storable.ts';
import type { Step } from '../schema/tables.ts';

/** The commands on what was really enrolled. */

/** Years people keep figures of. */
const years = { first: 1950, last: 2100 } as const;

interface Part {
  readonly change: readonly Step[];
  readonly replaced: number;
}

export function importEnrolment(command: CommandOf<'import-enrolment'>, context: EditContext): Result<Edit> {
  const source = storable(command.source);
  if (source.title.trim() === '') return refused(emptyName());
  const { id, change } = sourceChange(source, context.model);
  const parts: Part[] = [];
  for (const phase of command.enrolment) {
    const part = phaseChange(phase, { id, date: source.date }, context);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const replaced = parts.reduce((sum, part) => sum + part.replaced, 0);
  if (replaced > 0 && !command.replace) return refused(figuresThere(replaced));
  const rows = parts.flatMap((part) => part.change);
  const names = command.enrolment.map(({ year, phase }) => `${phase} ${year}`).join(', ');
  return done({
    change: rows.length > 0 ? [...change, ...rows] : [],
    note: says(
      (w) => `Realisasi ${names}: ${w.heads(rows.length)} angka dari ${source.title}`,
      (w) => `Enrolment in ${names}: ${w.heads(rows.length)} figures from ${source.title}`,
    ),
  });
}

function phaseChange(
  { year, phase, heads }: PhaseFigures,
  source: { readonly id: string; readonly date: string },
  { model, slots }: EditContext,
): Result<Part> {
  const name = storable(phase);
  if (name.trim() === '') return refused(emptyName());
  if (!Number.isInteger(year) || year < years.first || year > years.last)
    return refused(invalidField('column', 'year', year));
  const there = enrolledIn(model.enrolment, { year, name })?.heads;
  const change: Step[] = [];
  let replaced = 0;
  for (const [code, given] of Object.entries(heads)) {
    const slot = slots.get(code);
    if (slot === undefined) return refused(unknownTarget('desa', code));
    if (!Number.isSafeInteger(given) || given < 0) return refused(invalidHeads('enrolled', given));
    const before = there?.[slot] ?? NaN;
    if (before === given) continue;
    if (!Number.isNaN(before)) replaced++;
    change.push({
      table: 'enrolment',
      put: { year, phase: name, code, heads: given, date: source.date, source: source.id },
    });
  }
  return done({ change, replaced });
}

export function removeEnrolment(
  { year, phase }: CommandOf<'remove-enrolment'>,
  { model, directory }: EditContext,
): Result<Edit> {
  const stored = enrolledIn(model.enrolment, { year, name: phase });
  if (!stored) return refused(unknownTarget('enrolment', `${phase} ${year}`));
  return done({
    change: directory.codes.flatMap((code, slot): Step[] => {
      const heads = stored.heads[slot]!;
      if (Number.isNaN(heads)) return [];
      return [{ table: 'enrolment', remove: { year, phase, code, heads, date: '', source: '' } }];
    }),
    note: { id: `Hapus realisasi ${phase} ${year}`, en: `Remove enrolment of ${phase} ${year}` },
  });
}
