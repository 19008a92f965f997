import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { PlanSpec } from './spec.ts';

/** Things named twice could not be told apart in tables; a programme named twice would be paid once only. */
export function repeatedProblem({
  phases,
  commitments = [],
  funds,
  agencies = [],
  programmes,
}: PlanSpec): Problem | null {
  const phase = firstRepeated(phases.map(dated));
  if (phase) return repeated('phase-repeated', 'Tahap', 'phase', phase);
  const commitment = firstRepeated(commitments.map(dated));
  if (commitment) return repeated('commitment-repeated', 'Tanggungan', 'commitment', commitment);
  const both = commitments.find(({ name }) => phases.some((each) => each.name === name));
  if (both) return namedAsPhase(both.name);
  const fund = firstRepeated(funds.map(({ name, agency }) => (agency ? `${name} (${agency})` : name)));
  if (fund) return repeated('fund-repeated', 'Sumber dana', 'fund', fund);
  const agency = firstRepeated(agencies.map(({ name }) => name));
  if (agency) return repeated('agency-repeated', 'OPD', 'agency', agency);
  const programme = [programmes, ...commitments.map((each) => each.programmes)]
    .map(firstRepeated)
    .find((name) => name !== undefined);
  return programme ? programmeRepeated(programme) : null;
}

function dated({ name, year }: { readonly name: string; readonly year: number }): string {
  return `${name} (${year})`;
}

function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return undefined;
}

function repeated(code: string, id: string, en: string, name: string): Problem {
  return {
    code,
    what: says(
      () => `${id} ${name} disebut dua kali.`,
      () => `The ${en} ${name} is named twice.`,
    ),
    why: says(
      () => 'Yang bernama sama tidak dapat dibedakan dalam tabel dan laporan.',
      () => 'Tables and reports could not tell the two apart.',
    ),
    next: says(
      () => 'Hapus salah satunya, atau beri nama lain.',
      () => 'Remove one of them, or give it another name.',
    ),
  };
}

function programmeRepeated(programme: string): Problem {
  return {
    code: 'programme-repeated',
    what: says(
      () => `Program ${programme} disebut dua kali.`,
      () => `The programme ${programme} is named twice.`,
    ),
    why: says(
      () => 'Iuran satu program dibayar sekali saja.',
      () => 'The contribution of a programme is paid once.',
    ),
    next: says(
      () => `Hapus salah satu ${programme}.`,
      () => `Remove one ${programme}.`,
    ),
  };
}

/** Funds name phases and commitments alike. */
function namedAsPhase(name: string): Problem {
  return {
    code: 'commitment-named-as-phase',
    what: says(
      () => `Sebuah tanggungan dan sebuah tahap sama-sama bernama "${name}".`,
      () => `A commitment and a phase are both named "${name}".`,
    ),
    why: says(
      () => 'Sumber dana menyebut tahap dan tanggungan menurut namanya; tidak jelas mana yang dimaksud.',
      () => 'Funds call phases and commitments by name; it is not clear which one is meant.',
    ),
    next: says(
      () => `Beri nama lain, misalnya "Perpanjangan ${name}".`,
      () => `Give one another name, such as "Renewal of ${name}".`,
    ),
  };
}
