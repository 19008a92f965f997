import { indicatorOf, type Indicator } from '#shared/coverage/indicator.ts';
import type { Problem } from '#shared/text/problem.ts';
import { says } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';

/** Names of what a map can show, as the command line takes them. */
export const indicatorNames: readonly string[] = [
  'coverage',
  'gap',
  'eligible',
  'allocated',
  'coverage-after',
  'coverage-after-N',
  'phase-N',
  'cost',
  'cost-per-head',
  'fund-N',
  'enrolled',
  'enrolled-share',
  'column-NAMA',
];

const numbered = /^(phase|coverage-after|fund)-([1-9]\d{0,3})$/;

/**
 * What a map shows by a name of the command line, where phases and funds are counted from 1 as people count them; null
 * where it names nothing. A difference is none: which two scenarios it is of is chosen in the window.
 */
export function indicatorNamed(name: string): Indicator | null {
  const [, kind, number] = numbered.exec(name) ?? [];
  if (kind !== undefined) return indicatorOf(`${kind}-${Number(number) - 1}`);
  // What is left with a number counts from 0, or has zeros in front.
  if (/^(phase|coverage-after|fund)-\d/.test(name)) return null;
  const indicator = indicatorOf(name);
  return indicator?.kind === 'difference' ? null : indicator;
}

/** Why a document cannot show an indicator that there is; null where it can. */
export function withoutIndicator(indicator: Indicator, snapshot: Snapshot): Problem | null {
  const { phases = [], funds = [] } = snapshot.plan?.spec ?? {};
  switch (indicator.kind) {
    case 'phase':
      return indicator.phase < phases.length ? null : noSuchPart('phase', phases);
    case 'coverage-after':
      return indicator.phase === undefined || indicator.phase < phases.length
        ? null
        : noSuchPart('coverage-after', phases);
    case 'fund':
      return indicator.fund < funds.length ? null : noSuchPart('fund', funds);
    case 'column': {
      const { columns } = snapshot;
      return columns.some(({ name }) => name === indicator.name)
        ? null
        : noSuch(columns.map(({ name }) => `column-${name}`));
    }
    case 'enrolled':
    case 'enrolled-share':
      return snapshot.enrolment.length > 0 ? null : noSuch([]);
    default:
      return null;
  }
}

function noSuchPart(kind: string, parts: readonly { readonly name: string }[]): Problem {
  return noSuch(parts.map(({ name }, i) => `${kind}-${i + 1} (${name})`));
}

/** @param there what the document has of the kind */
function noSuch(there: readonly string[]): Problem {
  return {
    code: 'no-such-indicator',
    what: { id: 'Angka itu tidak ada dalam dokumen ini.', en: 'The document does not have that figure.' },
    why: says(
      () => (there.length > 0 ? `Yang ada: ${there.join(', ')}.` : 'Dokumen ini tidak punya satu pun.'),
      () => (there.length > 0 ? `There are: ${there.join(', ')}.` : 'It does not have any of that kind.'),
    ),
    next: {
      id: 'Pilih angka lain dengan --indicator, atau impor datanya dulu.',
      en: 'Choose another figure with --indicator, or import the data first.',
    },
  };
}
