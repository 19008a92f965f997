import type { Warning } from '../text/problem.ts';
import { commitmentWarnings } from './warnings/commitments.ts';
import { coverWarnings } from './warnings/cover.ts';
import { coverageWarnings } from './warnings/coverage.ts';
import type { PlanFacts } from './warnings/facts.ts';
import { fundWarnings } from './warnings/funds.ts';
import { goalWarnings } from './warnings/goal.ts';
import { moneyWarnings } from './warnings/money.ts';
import { pastWarnings } from './warnings/past.ts';
import { quotaWarnings } from './warnings/quota.ts';

/** What the user should know about a plan that was computed: what it left out, cannot pay or does not protect. */
export function warningsOf(plan: PlanFacts): readonly Warning[] {
  return [
    ...quotaWarnings(plan),
    ...pastWarnings(plan),
    ...coverageWarnings(plan),
    ...moneyWarnings(plan),
    ...commitmentWarnings(plan),
    ...fundWarnings(plan),
    ...coverWarnings(plan),
    ...goalWarnings(plan),
  ].filter((warning) => warning !== null);
}
