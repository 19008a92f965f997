import { programmes, type Segment } from '#shared/contribution/programme.ts';
import type { Rate, RateTable } from '#shared/contribution/rate.ts';

export interface IndexedRate {
  readonly rate: Rate;
  /** In the table. */
  readonly index: number;
}

export interface ProgrammeLines {
  readonly programme: Rate['programme'];
  readonly lines: readonly IndexedRate[];
}

/** The lines of a segment by programme, each by group, risk, payer and bracket, the newest version first. */
export function linesBySegment({ rates }: RateTable, segment: Segment): readonly ProgrammeLines[] {
  const all = rates.map((rate, index) => ({ rate, index })).filter(({ rate }) => rate.segment === segment);
  return programmes.flatMap((programme) => {
    const lines = all
      .filter(({ rate }) => rate.programme === programme)
      .sort(
        (a, b) => compare(place(a.rate), place(b.rate)) || (a.rate.validFrom < b.rate.validFrom ? 1 : -1),
      );
    return lines.length > 0 ? [{ programme, lines }] : [];
  });
}

type Place = readonly (string | number)[];

function place({ group, riskClass, payer, takenFrom, charge }: Rate): Place {
  const bracket = charge.kind === 'share' ? charge.baseAbove : 0;
  return [group ?? '', riskClass ?? 0, payer, takenFrom ?? '', bracket];
}

function compare(a: Place, b: Place): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
