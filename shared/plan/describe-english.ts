import type { RankedMeasure, Weight } from '../allocation/rule.ts';
import { sectorWords } from '../contribution/words.ts';
import { assertNever } from '../text/problem.ts';
import { wording } from '../text/text.ts';
import {
  fundSentence,
  listed,
  monthSpan,
  plainFigure,
  quoted,
  rounded,
  shortPercent,
} from './describe-parts.ts';
import type { Reason, ShareReason } from './reason.ts';

const w = wording('en');

/** A reason in English. @param name see `regionTitle` */
export function reasonInEnglish(reason: Reason, name: string): string {
  const here = name.startsWith('Kelurahan ') ? 'this kelurahan' : 'this desa';
  switch (reason.kind) {
    case 'coverage':
      return reason.covered > reason.eligible
        ? `${name}: ${w.heads(reason.eligible)} eligible workers, ${w.heads(reason.covered)} recorded as covered, more than are eligible.`
        : `${name}: ${w.heads(reason.eligible)} eligible workers, ${w.heads(reason.covered)} already covered, ${w.heads(reason.gap)} not yet.`;
    case 'unknown':
      return `${name}: there are no figures of ${missing[reason.missing]}, so it is left out; what is unknown is not taken for 0.`;
    case 'outside-area':
      return 'Outside the target area, so it gets no quota.';
    case 'no-gap':
      return 'No eligible worker is left without cover, so it gets no quota.';
    case 'enrolled':
      return `Enrolled already: ${listed(reason.names, reason.heads, w)}. Not yet covered: ${w.heads(reason.left)}.`;
    case 'enrolled-beside':
      return `Enrolled since ${reason.year} beside the quota: ${listed(reason.names, reason.heads, w)}; taken off those not covered, which leaves ${w.heads(reason.left)}.`;
    case 'lock':
      return `The planner locked its number: ${w.heads(reason.heads)}.`;
    case 'floor':
      if (reason.enrolled)
        return `Every desa gets a floor of ${w.heads(reason.floor)}, those enrolled already among them; ${w.heads(reason.heads)} are added.`;
      return reason.heads < reason.floor
        ? `Every desa gets at least ${w.heads(reason.floor)}; ${here} ${w.heads(reason.heads)}, which is ${reason.limited ? 'the most it may get' : 'all who are not covered'}.`
        : `Every desa gets at least ${w.heads(reason.floor)}.`;
    case 'minimum':
      return reason.heads < reason.minimum
        ? `No desa ends up with fewer than ${w.heads(reason.minimum)}; ${here} with ${w.heads(reason.heads)} at most.`
        : `No desa ends up with fewer than ${w.heads(reason.minimum)}.`;
    case 'class':
      return `Desa are ranked by ${ranking(reason.by)}: ${here} is in place ${w.heads(reason.place)} of ${w.heads(reason.of)}. ${served[reason.served]}`;
    case 'no-weight':
      return reason.of === 'weight'
        ? `The quota is shared by column ${quoted(reason.columns)}, which has no figure for ${here}, so it gets no part of that; what is unknown is not taken for 0.`
        : `Column ${quoted(reason.columns)} has no complete figures for ${here}, so it comes after desa that have them.`;
    case 'share':
      return shareSentence(reason, here);
    case 'cap':
      return capSentence(reason, here);
    case 'total':
      return `Total ${w.heads(reason.heads)}.${Number.isNaN(reason.coverageAfter) ? '' : ` Coverage becomes ${w.percent(reason.coverageAfter)}.`}`;
    case 'reserve':
      return reason.heads === 0
        ? 'Nobody without cover is left to hold in reserve.'
        : `Candidates in reserve: ${w.heads(reason.heads)} (${shortPercent(reason.percent, w)} of that number, rounded up, as far as people without cover are left); they cost nothing.`;
    case 'phases':
      return `By phase: ${listed(reason.names, reason.heads, w)}.`;
    case 'funds':
      return fundSentence(reason, 'Paid from', 'without funds', w);
    case 'discount':
      return `${reason.name} pays ${reason.programmes.join(' and ')} with a discount of ${shortPercent(reason.parts / 100, w)} for the ${sectorWords[reason.sector].en} sector, ${monthSpan(reason, w)} (${reason.legalBasis}).`;
    case 'commitments':
      return `Beside the quota, and paid before it: ${reason.names.map((commitment, i) => `${commitment} ${w.heads(reason.heads[i]!)} (${committed[reason.kinds[i]!]})`).join(', ')}.`;
    default:
      return assertNever(reason);
  }
}

function shareSentence(reason: ShareReason, here: string): string {
  if (reason.rule === 'priority')
    return `The ${w.heads(reason.rest)} left are shared among the desa in this place by workers not yet covered: ${portion(reason, here)}.`;
  const rest = reason.whole
    ? `The quota of ${w.heads(reason.rest)} is`
    : `The remaining quota of ${w.heads(reason.rest)} is`;
  if (reason.rule === 'raise-lowest')
    return `${rest} given head by head to the desa with the lowest coverage at that moment: ${here} gets ${w.heads(reason.heads)}.`;
  const by =
    reason.weight === null ? 'equally' : `by ${weightName(reason.weight)}${figureHere(reason, here)}`;
  return `${rest} shared ${by}: ${portion(reason, here)}.`;
}

function portion(reason: ShareReason, here: string): string {
  if (reason.atMinimum)
    return `the share of ${here} is no more than that minimum, so it gets ${w.heads(reason.heads)}`;
  const divisors = reason.rounding === 'sainte-lague' && reason.share !== reason.heads;
  return `the share of ${here} is ${rounded(reason, 'rounded to', w)}${divisors ? ' by Sainte-Laguë' : ''}`;
}

function figureHere({ figure }: ShareReason, here: string): string {
  return figure === undefined ? '' : ` (${here} ${plainFigure(figure, w)})`;
}

function weightName(weight: Weight): string {
  if (weight === 'gap') return 'workers not yet covered';
  if (weight === 'eligible') return 'eligible workers';
  return `column "${weight.column}"`;
}

function capSentence({ room, by = 'gap' }: Extract<Reason, { kind: 'cap' }>, here: string): string {
  if (by === 'gap')
    return `That makes room for all of ${here} who are not yet covered (${w.heads(room)}); anything beyond goes to other desa.`;
  if (room === 0)
    return 'heads' in by
      ? `No desa gets more than ${w.heads(by.heads)}, so it gets no quota.`
      : `Its coverage has reached the limit of ${w.percent(by.coverage)}, so it gets no quota.`;
  const limit =
    'heads' in by
      ? `No desa gets more than ${w.heads(by.heads)}`
      : `The quota fills no desa beyond a coverage of ${w.percent(by.coverage)}, which is ${w.heads(room)} in ${here}`;
  return `${limit}; anything beyond goes to other desa.`;
}

function ranking(by: readonly RankedMeasure[]): string {
  return by
    .map(({ measure, first }) => {
      const what = typeof measure === 'string' ? measures[measure] : `column "${measure.column}"`;
      return `${first === 'high' ? 'highest' : 'lowest'} ${what}`;
    })
    .join(', then ');
}

const measures = {
  gap: 'number not yet covered',
  eligible: 'number of eligible workers',
  covered: 'number covered',
  coverage: 'coverage',
} as const;

const served = {
  filled: 'The quota suffices to fill this place.',
  shared: 'The quota does not suffice to fill all of this place.',
  'not-reached': 'The quota ran out before this place.',
} as const;

const committed = {
  renewal: 'renewal',
  enrolment: 'enrolment of a list',
  upgrade: 'more programmes',
} as const;

const missing = {
  eligible: 'eligible workers',
  covered: 'covered workers',
  both: 'eligible and covered workers',
} as const;
