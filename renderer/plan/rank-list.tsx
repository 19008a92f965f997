import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { builtInMeasures, type Measure, type RankedMeasure } from '#shared/allocation/rule.ts';
import type { Column } from '#shared/workspace/snapshot.ts';
import { Button, IconButton } from '../app/controls/button.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { classCount } from './classes.ts';
import { useEditable } from './controls/plan-form.tsx';
import { moved, replaced, without } from './order.ts';
import { measureKey, mostRanks, withRanks } from './rule-edits.ts';
import './rank-list.css';

interface RankListProps {
  readonly by: readonly RankedMeasure[];
  readonly columns: readonly Column[];
}

/** What makes the priority classes, the first measure first. */
export function RankList({ by, columns }: RankListProps) {
  const { t } = useWords();
  const editable = useEditable();
  const measures: readonly { readonly measure: Measure; readonly label: string }[] = [
    ...builtInMeasures.map((measure) => ({ measure, label: t(`rank.${measure}`) })),
    ...columns.map(({ name }) => ({ measure: { column: name }, label: name })),
  ];
  const free = measures.find(
    ({ measure }) => !by.some((rank) => measureKey(rank.measure) === measureKey(measure)),
  );
  return (
    <fieldset className="ranks" aria-label={t('rank.title')}>
      <span className="field-label" aria-hidden>
        {t('rank.title')}
      </span>
      <ol>
        {by.map((rank, index) => (
          <Rank key={measureKey(rank.measure)} {...{ by, rank, index, measures }} />
        ))}
      </ol>
      {by.length < mostRanks && free && (
        <Button
          tone="quiet"
          icon={Plus}
          disabled={!editable}
          onClick={() =>
            void updatePlan((plan) =>
              withRanks(plan, (ranks) => [...ranks, { measure: free.measure, first: 'high' }]),
            )
          }
        >
          {t('rank.add')}
        </Button>
      )}
      <Classes by={by} />
    </fieldset>
  );
}

function Rank(props: {
  readonly by: readonly RankedMeasure[];
  readonly rank: RankedMeasure;
  readonly index: number;
  readonly measures: readonly { readonly measure: Measure; readonly label: string }[];
}) {
  const { by, rank, index, measures } = props;
  const { t } = useWords();
  const of = t('rank.of', { number: index + 1 });
  const key = measureKey(rank.measure);
  const name = measures.find(({ measure }) => measureKey(measure) === key)?.label ?? key;
  const change = (part: Partial<RankedMeasure>): void => {
    void updatePlan((plan) => withRanks(plan, (ranks) => replaced(ranks, index, { ...rank, ...part })));
  };
  const move = (step: -1 | 1): void => {
    void updatePlan((plan) => withRanks(plan, (ranks) => moved(ranks, index, step)));
  };
  const options = measures
    .filter(({ measure }) => {
      const other = measureKey(measure);
      return other === key || !by.some((each) => measureKey(each.measure) === other);
    })
    .map(({ measure, label }) => ({ value: measureKey(measure), label }));
  return (
    <li className="rank" aria-label={`${of}: ${name}`}>
      <div className="rank-measure">
        <SelectField
          label={`${t('rank.measure')} ${of}`}
          bare
          value={key}
          options={
            options.some(({ value }) => value === key) ? options : [...options, { value: key, label: name }]
          }
          onChange={(next) => {
            const found = measures.find(({ measure }) => measureKey(measure) === next);
            if (found) change({ measure: found.measure });
          }}
        />
      </div>
      <div className="rank-first">
        <SelectField
          label={`${t('rank.first')} ${of}`}
          bare
          value={rank.first}
          options={[
            { value: 'high', label: t('rank.high') },
            { value: 'low', label: t('rank.low') },
          ]}
          onChange={(first) => change({ first })}
        />
      </div>
      {by.length > 1 && (
        <div className="rank-moves">
          <IconButton
            label={t('list.up', { name })}
            icon={ArrowUp}
            side="top"
            disabled={index === 0}
            onClick={() => move(-1)}
          />
          <IconButton
            label={t('list.down', { name })}
            icon={ArrowDown}
            side="top"
            disabled={index === by.length - 1}
            onClick={() => move(1)}
          />
          <IconButton
            label={t('list.remove', { name })}
            icon={Trash2}
            side="left"
            onClick={() => void updatePlan((plan) => withRanks(plan, (ranks) => without(ranks, index)))}
          />
        </div>
      )}
    </li>
  );
}

/** How many classes the measures make of the desa: with nearly as many as desa, priority is a mere list. */
function Classes({ by }: { readonly by: readonly RankedMeasure[] }) {
  const { t, w } = useWords();
  const coverage = useDocument((store) => store.document?.snapshot.coverage);
  const columns = useDocument((store) => store.document?.snapshot.columns);
  const classes = useMemo(
    () => (coverage ? classCount(by, coverage, columns ?? []) : null),
    [by, coverage, columns],
  );
  if (!coverage || classes === null) return null;
  const fine = classes > 12 && classes > coverage.eligible.length * 0.8;
  return (
    <p className="form-faint">
      {t('rank.classes', { count: classes, formatted: w.heads(classes) })} {fine && t('rank.fine')}
    </p>
  );
}
