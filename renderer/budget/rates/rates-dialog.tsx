import { Dialog } from '@base-ui/react/dialog';
import { Tabs } from '@base-ui/react/tabs';
import { useMemo } from 'react';
import { rateTableProblems } from '#shared/contribution/rate-problems.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { RateTable } from '#shared/contribution/rate.ts';
import { Button } from '../../app/controls/button.tsx';
import { Notice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import { PlanForm } from '../../plan/controls/plan-form.tsx';
import { useDocument } from '../../session/store.ts';
import { AccountsTable } from './accounts-table.tsx';
import { DiscountsTable } from './discounts-table.tsx';
import { isShipped } from './edit.ts';
import { GroupsTable } from './groups-table.tsx';
import { ProblemList } from './problem-list.tsx';
import { RateLines } from './rate-lines.tsx';
import { updateRates } from './update.ts';
import '../../app/dialog/dialog.css';
import './rates.css';

const parts = ['BPU', 'PU', 'Jakon', 'groups', 'discounts', 'accounts'] as const;
type Part = (typeof parts)[number];

interface RatesDialogProps {
  readonly rates: RateTable;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Everything contributions are counted from, to be read and to be put right. */
export function RatesDialog({ rates, open, onOpenChange }: RatesDialogProps) {
  const { t } = useWords();
  const readOnly = useDocument((store) => store.document?.snapshot.readOnly ?? true);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog rates-dialog">
          <Dialog.Title className="dialog-title">{t('rates.title')}</Dialog.Title>
          <Dialog.Description className="dialog-text">
            {readOnly ? t('rates.disabled') : t('rates.intro')}
          </Dialog.Description>
          <Problems rates={rates} />
          <Tabs.Root defaultValue="BPU" className="rates-tabs">
            <Tabs.List className="rates-tablist" aria-label={t('rates.tabs')}>
              {parts.map((part) => (
                <Tabs.Tab key={part} value={part} className="rates-tab">
                  {t(`rates.${part}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {parts.map((part) => (
              <Tabs.Panel key={part} value={part} className="rates-panel">
                <PlanForm editable={!readOnly}>
                  <RatesPart part={part} rates={rates} />
                </PlanForm>
              </Tabs.Panel>
            ))}
          </Tabs.Root>
          <div className="dialog-actions">
            <RestoreButton rates={rates} readOnly={readOnly} />
            <span className="dialog-gap" />
            <Dialog.Close render={<Button tone="primary">{t('rates.close')}</Button>} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function RatesPart({ part, rates }: { readonly part: Part; readonly rates: RateTable }) {
  switch (part) {
    case 'groups':
      return <GroupsTable rates={rates} />;
    case 'discounts':
      return <DiscountsTable rates={rates} />;
    case 'accounts':
      return <AccountsTable rates={rates} />;
    default:
      return <RateLines rates={rates} segment={part} />;
  }
}

function Problems({ rates }: { readonly rates: RateTable }) {
  const { t, w } = useWords();
  const problems = useMemo(() => rateTableProblems(rates), [rates]);
  if (problems.length === 0) return null;
  return (
    <Notice tone="negative">
      <p className="notice-what">
        {t('rates.problems', { count: problems.length, formatted: w.heads(problems.length) })}
      </p>
      <ProblemList problems={problems} />
    </Notice>
  );
}

/** Back to what was shipped: a step of undo like any other, so nothing is asked. */
function RestoreButton({ rates, readOnly }: { readonly rates: RateTable; readonly readOnly: boolean }) {
  const { t } = useWords();
  const shipped = useMemo(() => isShipped(rates), [rates]);
  if (shipped) return <p className="form-faint">{t('rates.restored')}</p>;
  return (
    <Button disabled={readOnly} onClick={() => updateRates(() => shippedRates)}>
      {t('rates.restore')}
    </Button>
  );
}
