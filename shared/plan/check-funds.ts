import { parseRegionCode } from '../region/code.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { PlanSpec } from './spec.ts';

/** What is wrong with funds: no ceiling, or for lines, agencies and regions that are not there. */
export function fundsProblem(spec: PlanSpec): Problem | null {
  return ceilingProblem(spec) ?? linesProblem(spec) ?? agencyProblem(spec) ?? regionProblem(spec);
}

function ceilingProblem({ funds, agencies = [] }: PlanSpec): Problem | null {
  const limited = new Set(
    agencies.filter(({ ceiling, perYear }) => ceiling !== undefined || perYear).map(({ name }) => name),
  );
  const fund = funds.find(
    ({ ceiling, perYear, perRegion, agency }) =>
      ceiling === undefined &&
      perYear === undefined &&
      perRegion === undefined &&
      (agency === undefined || !limited.has(agency)),
  );
  if (!fund) return null;
  return {
    code: 'fund-ceiling',
    what: says(
      () => `Sumber dana ${fund.name} tidak memuat pagu.`,
      () => `The fund ${fund.name} has no ceiling.`,
    ),
    why: says(
      () =>
        'Setiap sumber dana memiliki sedikitnya satu pagu: untuk seluruh rencana (ceiling), per tahun (perYear), per desa (perRegion), atau pagu OPD-nya.',
      () =>
        'Every fund has at least one ceiling: for the whole plan (ceiling), by year (perYear), by desa (perRegion), or that of its agency.',
    ),
    next: says(
      () => `Isi salah satu dari ceiling, perYear dan perRegion untuk ${fund.name}, atau beri OPD-nya pagu.`,
      () => `Give one of ceiling, perYear and perRegion for ${fund.name}, or give its agency a ceiling.`,
    ),
  };
}

function linesProblem({ funds, phases, commitments = [] }: PlanSpec): Problem | null {
  const known = [...commitments, ...phases].map(({ name }) => name);
  for (const [i, fund] of funds.entries()) {
    const unknown = fund.phases?.find((name) => !known.includes(name));
    if (unknown === undefined) continue;
    return notThere(
      'fund-unknown-phase',
      `funds[${i}].phases`,
      unknown,
      { id: 'nama tahap atau tanggungan rencana ini', en: 'a phase or commitment of this plan by its name' },
      known,
    );
  }
  return null;
}

/** Where a plan lists its agencies, a misspelt one would escape its ceiling. */
function agencyProblem({ funds, agencies = [] }: PlanSpec): Problem | null {
  if (agencies.length === 0) return null;
  const known = agencies.map(({ name }) => name);
  const i = funds.findIndex(({ agency }) => agency && !known.includes(agency));
  if (i < 0) return null;
  return notThere(
    'fund-unknown-agency',
    `funds[${i}].agency`,
    funds[i]!.agency!,
    { id: 'OPD dalam "agencies"', en: 'an agency of "agencies"' },
    known,
  );
}

function notThere(
  code: string,
  field: string,
  value: string,
  allowed: { readonly id: string; readonly en: string },
  known: readonly string[],
): Problem {
  const list = known.map((each) => `"${each}"`).join(', ');
  return {
    code,
    what: says(
      () => `Isian "${field}" menyebut "${value}", yang tidak ada dalam rencana ini.`,
      () => `The field "${field}" names "${value}", which this plan does not have.`,
    ),
    why: says(
      () => `Yang diperbolehkan: ${allowed.id}: ${list}.`,
      () => `Allowed is: ${allowed.en}: ${list}.`,
    ),
    next: says(
      () => `Perbaiki ejaannya di "${field}", atau tambahkan "${value}" ke rencana.`,
      () => `Correct its spelling in "${field}", or add "${value}" to the plan.`,
    ),
  };
}

function regionProblem({ funds }: PlanSpec): Problem | null {
  for (const [i, fund] of funds.entries()) {
    const wrong = fund.regions?.find((code) => parseRegionCode(code) === null);
    if (wrong === undefined) continue;
    const field = `funds[${i}].regions`;
    return {
      code: 'fund-no-region-code',
      what: says(
        () => `Isian "${field}" memuat "${wrong}", yang bukan kode wilayah.`,
        () => `The field "${field}" has "${wrong}", which is no region code.`,
      ),
      why: says(
        () =>
          'Yang diperbolehkan: kode Kemendagri bertitik dari provinsi sampai desa, seperti 63, 63.11, 63.11.01 atau 63.11.01.2001.',
        () =>
          'Allowed is: a dotted Kemendagri code from provinsi to desa, such as 63, 63.11, 63.11.01 or 63.11.01.2001.',
      ),
      next: says(
        () => `Perbaiki atau hapus "${wrong}" di "${field}".`,
        () => `Correct or remove "${wrong}" in "${field}".`,
      ),
    };
  }
  return null;
}
