import { Plus, Trash2, TriangleAlert } from 'lucide-react';
import type { CoverageStatement, Government } from '#shared/coverage/government.ts';
import { coverageFraction } from '#shared/coverage/fraction.ts';
import { impliedBase, statementWarning } from '#shared/coverage/statement.ts';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { NumberField } from '../../app/controls/number-field.tsx';
import { Section } from '../../app/controls/panel.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { run } from '../../session/actions.ts';
import { withStatement, withStatementAdded, withStatementRemoved } from './edits.ts';
import { percentText, readPercent } from './percent-text.ts';

/** Written without separators, as years are. */
const year = /^20\d\d$/;

const segments = ['PU', 'BPU', 'total'] as const;

/** The coverage each government states, with the counts it rests on and the base its percentage implies. */
export function StatementTable(props: {
  readonly governments: readonly Government[];
  readonly readOnly: boolean;
  readonly year: number;
}) {
  const { governments, readOnly, year } = props;
  const { t } = useWords();
  const isEmpty = governments.every(({ statements }) => statements.length === 0);
  return (
    <Section title={t('monitor.statements')}>
      {isEmpty && <p className="monitor-empty">{t('monitor.statementsEmpty')}</p>}
      <div className="monitor-scroller">
        <table className="monitor-table statement-table">
          <caption className="visually-hidden">{t('monitor.statements')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('monitor.government')}</th>
              <th scope="col">{t('monitor.segment')}</th>
              <th scope="col" className="number">
                {t('monitor.year')}
              </th>
              <th scope="col" className="number">
                {t('monitor.covered')} <small>{t('unit.people')}</small>
              </th>
              <th scope="col" className="number">
                {t('monitor.base')} <small>{t('unit.people')}</small>
              </th>
              <th scope="col" className="number">
                {t('monitor.percent')} <small>%</small>
              </th>
              <th scope="col" className="number">
                {t('monitor.counted')} <small>%</small>
              </th>
              <th scope="col" className="number">
                {t('monitor.implied')} <small>{t('unit.people')}</small>
              </th>
              <th scope="col">{t('monitor.definition')}</th>
              <th scope="col">{t('monitor.source')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {governments.map((government) => (
              <GovernmentStatements
                key={government.code}
                government={government}
                readOnly={readOnly}
                year={year}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function put(government: Government, merge?: string): void {
  void run({ kind: 'put-government', government, ...(merge === undefined ? {} : { merge }) });
}

function GovernmentStatements(props: {
  readonly government: Government;
  readonly readOnly: boolean;
  readonly year: number;
}) {
  const { government, readOnly, year } = props;
  const { t } = useWords();
  return (
    <>
      {government.statements.map((statement, index) => (
        <StatementRow
          // A statement has no name of its own; its place is what edits go by.
          key={`${government.code} ${index}`}
          government={government}
          statement={statement}
          index={index}
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <tr>
          <th scope="row">{government.statements.length === 0 && government.name}</th>
          <td colSpan={10}>
            {government.statements.length === 0 && (
              <span className="monitor-none">{t('monitor.unknown')}</span>
            )}
            <Button
              tone="quiet"
              icon={Plus}
              aria-label={`${t('monitor.addStatement')}: ${government.name}`}
              onClick={() => put(withStatementAdded(government, year))}
            >
              {t('monitor.addStatement')}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}

interface StatementRowProps {
  readonly government: Government;
  readonly statement: CoverageStatement;
  readonly index: number;
  readonly readOnly: boolean;
}

function StatementRow({ government, statement, index, readOnly }: StatementRowProps) {
  const { t, w, language } = useWords();
  const { name } = government;
  const { segment, covered, base } = statement;
  const of = `${name} ${t(`monitor.segments.${segment}`)}`;
  const change = (part: Partial<CoverageStatement>, merge?: string): void =>
    put(
      withStatement(government, index, part),
      merge === undefined ? undefined : `${government.code} ${index} ${Object.keys(part).join()} ${merge}`,
    );
  const counted = covered === null || base === null ? NaN : coverageFraction(covered, base);
  return (
    <tr>
      <th scope="row">{index === 0 && name}</th>
      <td className="monitor-choice">
        <SelectField
          bare
          label={`${t('monitor.segment')} ${of}`}
          value={segment}
          disabled={readOnly}
          options={segments.map((value) => ({ value, label: t(`monitor.segments.${value}`) }))}
          onChange={(value) => change({ segment: value })}
        />
      </td>
      <td className="monitor-year">
        <TextField
          bare
          required
          label={t('monitor.year')}
          of={of}
          value={String(statement.year)}
          check={(text) => (year.test(text) ? null : t('phase.yearProblem'))}
          disabled={readOnly}
          onChange={(text, merge) => change({ year: Number(text) }, merge)}
        />
      </td>
      {(['covered', 'base'] as const).map((field) => (
        <td key={field} className="monitor-figure">
          <NumberField
            bare
            optional
            label={t(`monitor.${field}`)}
            of={of}
            value={statement[field]}
            placeholder={t('monitor.unknown')}
            disabled={readOnly}
            onChange={(value, merge) => change({ [field]: value }, merge)}
          />
        </td>
      ))}
      <td className="monitor-percent">
        <TextField
          bare
          label={t('monitor.percent')}
          of={of}
          value={percentText(statement, language)}
          placeholder={t('monitor.unknown')}
          check={(text) => (readPercent(text) === null ? t('monitor.percentHint') : null)}
          disabled={readOnly}
          onChange={(text, merge) => {
            const stated = readPercent(text);
            if (stated) change(stated, merge);
          }}
        />
      </td>
      <td className="number">
        {Number.isNaN(counted) ? (
          <span className="monitor-none">{t('monitor.unknown')}</span>
        ) : (
          <>
            {statementWarning(statement) && <TriangleAlert size={13} className="monitor-sign" aria-hidden />}
            {w.percent(counted)}
          </>
        )}
      </td>
      <td className="number">
        <Implied {...statement} />
      </td>
      {(['definition', 'source'] as const).map((field) => (
        <td key={field}>
          <TextField
            bare
            label={t(`monitor.${field}`)}
            of={of}
            value={statement[field]}
            disabled={readOnly}
            onChange={(text, merge) => change({ [field]: text }, merge)}
          />
        </td>
      ))}
      <td>
        <IconButton
          icon={Trash2}
          label={t('monitor.removeStatement', { name, segment: t(`monitor.segments.${segment}`) })}
          side="left"
          disabled={readOnly}
          onClick={() => put(withStatementRemoved(government, index))}
        />
      </td>
    </tr>
  );
}

/** The base that count and percentage imply, with the bounds their rounding leaves. */
function Implied({ covered, percent, decimals }: CoverageStatement) {
  const { t, w } = useWords();
  const implied = covered === null || percent === null ? null : impliedBase(covered, percent, decimals);
  if (!implied) return null;
  const { base, least, most } = implied;
  return t('monitor.impliedRange', { base: w.heads(base), least: w.heads(least), most: w.heads(most) });
}
