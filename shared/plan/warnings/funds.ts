import { sum } from '../../allocation/exact.ts';
import type { ClaimFund } from '../../budget/claims.ts';
import { paidByOf } from '../../contribution/terms.ts';
import { paidByWords, segmentWords } from '../../contribution/words.ts';
import type { Warning } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';
import { limitOf } from '../../budget/money.ts';
import { mayPay, payerOf } from '../lines.ts';
import type { PlanFacts } from './facts.ts';

/** What is doubtful about single funds. */
export function fundWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  const funds = [...plan.spec.funds.keys()];
  return [
    ...funds.map((f) => paysNothing(plan, f)),
    agenciesWithoutFunds(plan),
    villageFunds(plan),
    ...funds.map((f) => discountUnresolved(plan, f)),
  ];
}

/** A fund that cannot pay for a single head of the plan, however the others are used. */
function paysNothing(plan: PlanFacts, f: number): Warning | null {
  const { claims, spec } = plan;
  const peopled = [...claims.lines.keys()].filter((l) => claims.lines[l]!.heads.some((heads) => heads > 0));
  if (peopled.length === 0) return null;
  const fund = claims.funds[f]!;
  const payable = peopled.filter((l) => fund.costPerHead[l] !== null);
  const here = payable.filter((l) =>
    claims.lines[l]!.heads.some((heads, slot) => heads > 0 && fund.where[slot] === 1),
  );
  const reaching = here.filter((l) => mostFor(plan, fund, claims.lines[l]!.year) >= fund.costPerHead[l]!);
  if (reaching.length > 0) return null;
  const { name } = spec.funds[f]!;
  const why =
    payable.length === 0
      ? whyNoLine(plan, f, peopled)
      : here.length === 0
        ? noRegion
        : tooLittle(plan, fund, here);
  return {
    code: 'fund-pays-nothing',
    what: says(
      () => `Sumber dana ${name} tidak dapat membayar seorang pun dalam rencana ini.`,
      () => `The fund ${name} cannot pay for anyone in this plan.`,
    ),
    why,
    next: says(
      () =>
        `Periksa pagu, sumber, wilayah, tahap, kelompok dan tahun ${name} di halaman Anggaran, atau hapus.`,
      () =>
        `Check ceiling, source, regions, phases, groups and years of ${name} on the Budget screen, or remove it.`,
    ),
  };
}

/** A ceiling of an agency no fund names, holds nothing back: the reader must know. */
function agenciesWithoutFunds({ spec }: PlanFacts): Warning | null {
  const idle = (spec.agencies ?? []).filter(
    ({ name, ceiling, perYear }) =>
      (ceiling !== undefined || perYear !== undefined) && !spec.funds.some(({ agency }) => agency === name),
  );
  if (idle.length === 0) return null;
  const names = idle.map(({ name }) => name).join(', ');
  return {
    code: 'agency-without-funds',
    what: says(
      () => `Pagu OPD ${names} tidak membatasi apa pun: tidak ada sumber dana yang menyebut OPD itu.`,
      () => `The ceiling of the agency ${names} limits nothing: no fund names that agency.`,
    ),
    why: says(
      () => 'Pagu OPD hanya berlaku bagi sumber dana yang menyebut OPD itu.',
      () => "An agency's ceiling holds for the funds that name the agency alone.",
    ),
    next: says(
      () => 'Isi OPD itu pada sumber dananya, atau hapus pagunya.',
      () => 'Name the agency in its funds, or remove the ceiling.',
    ),
  };
}

/** The most a fund can pay for heads of one desa in one year, Rupiah. */
function mostFor({ claims }: PlanFacts, fund: ClaimFund, year: number): number {
  return Math.min(
    limitOf(fund, [year]) ?? Infinity,
    fund.perRegion ?? Infinity,
    fund.agency === null ? Infinity : (limitOf(claims.agencies[fund.agency]!, [year]) ?? Infinity),
  );
}

function whyNoLine({ spec, lines, input }: PlanFacts, f: number, peopled: readonly number[]): Text {
  const fund = spec.funds[f]!;
  const allowed = peopled.map((l) => lines[l]!).filter((line) => mayPay(fund, line));
  if (allowed.length === 0)
    return says(
      () =>
        'Tahap, kelompok atau jenis anggaran (murni/perubahan) yang ditentukan baginya tidak ada dalam rencana.',
      () => 'The phases, groups or budget edition (original, revised) it is for do not occur in the plan.',
    );
  const segment = input.rates.groups.find(({ group }) => group === allowed[0]!.payment.group)!.segment;
  const able = paidByOf[segment].map(paidByWords);
  return says(
    () =>
      `Uang ${fund.source} tidak membayar iuran ${segmentWords[segment].id}; yang dapat: ${able.map(({ id }) => id).join(', ')}.`,
    () =>
      `${fund.source} money does not pay contributions of ${segmentWords[segment].en}; these can: ${able.map(({ en }) => en).join(', ')}.`,
  );
}

const noRegion: Text = says(
  () => 'Di wilayah yang dibayarnya tidak ada seorang pun dalam rencana ini.',
  () => 'Nobody of this plan is in the regions it pays in.',
);

function tooLittle(plan: PlanFacts, fund: ClaimFund, lines: readonly number[]): Text {
  const cheapest = Math.min(...lines.map((l) => fund.costPerHead[l]!));
  const most = Math.max(...lines.map((l) => mostFor(plan, fund, plan.claims.lines[l]!.year)));
  return says(
    (w) =>
      `Uangnya untuk tahun-tahun rencana paling banyak ${w.rupiah(most)}, padahal iuran satu orang sedikitnya ${w.rupiah(cheapest)}.`,
    (w) =>
      `It has ${w.rupiah(most)} at most for the years of the plan, but one head costs at least ${w.rupiah(cheapest)}.`,
  );
}

/** Whether Dana Desa may pay contributions is argued about: the reader is told, the plan is not blocked. */
function villageFunds({ spec }: PlanFacts): Warning | null {
  const names = spec.funds.filter(({ source }) => source === 'Dana Desa').map(({ name }) => name);
  if (names.length === 0) return null;
  return {
    code: 'dana-desa-disputed',
    what: says(
      () => `Dana Desa sebagai sumber iuran masih diperdebatkan: ${names.join(', ')}.`,
      () => `Dana Desa as a source of contributions is disputed: ${names.join(', ')}.`,
    ),
    why: says(
      () =>
        'Prioritas penggunaan Dana Desa ditetapkan tiap tahun, dan tidak jelas apakah iuran jaminan sosial termasuk di dalamnya; pemeriksa dapat menolaknya.',
      () =>
        'What Dana Desa is for is set anew every year, and it is not clear that contributions are among it; auditors may object.',
    ),
    next: says(
      () => 'Mintalah pendapat Inspektorat atau DPMD lebih dahulu, atau pakai APBDes dari sumber lain.',
      () => 'Ask the inspectorate or the village agency first, or use other money of the village budget.',
    ),
  };
}

/** The planner has decided to take a discount where the law leaves it open. */
function discountUnresolved(plan: PlanFacts, f: number): Warning | null {
  const { spec, claims, paid, input } = plan;
  const { name, source, discount } = spec.funds[f]!;
  if (discount !== true) return null;
  const payer = payerOf(source);
  const open = input.rates.discounts.filter(({ unresolved }) => unresolved.includes(payer));
  const saved = sum(
    claims.lines.map(({ cost }, l) => {
      const paying = claims.funds[f]!.costPerHead[l] ?? null;
      return paying === null ? 0 : sum(paid.cells[f]![l]!) * (cost - paying);
    }),
  );
  if (open.length === 0 || saved === 0) return null;
  const bases = [...new Set(open.map(({ legalBasis }) => legalBasis))].join(', ');
  return {
    code: 'discount-unresolved',
    what: says(
      (w) => `Sumber dana ${name} dihitung dengan potongan iuran; yang dihemat ${w.rupiah(saved)}.`,
      (w) => `The fund ${name} is counted with a discount; it saves ${w.rupiah(saved)}.`,
    ),
    why: says(
      () => `${bases} tidak mengatur apakah potongan berlaku untuk iuran yang dibayar dari APBDes dan CSR.`,
      () => `${bases} does not say whether contributions paid from APBDes or CSR have the discount.`,
    ),
    next: says(
      (w) => `Pastikan kepada BPJS Ketenagakerjaan; tanpa potongan siapkan ${w.rupiah(saved)} lagi.`,
      (w) =>
        `Ask BPJS Ketenagakerjaan to confirm it; without the discount have ${w.rupiah(saved)} more at hand.`,
    ),
  };
}
