import { TableProperties } from 'lucide-react';
import { useMemo, useState } from 'react';
import { rateTableProblems } from '#shared/contribution/rate-problems.ts';
import { Button } from '../../app/controls/button.tsx';
import { Badge, Section } from '../../app/controls/panel.tsx';
import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';
import { isShipped } from './edit.ts';
import { RatesDialog } from './rates-dialog.tsx';

/** The way to the rate table, with a word on whether it is still the one that was shipped. */
export function RatesSection() {
  const { t, w } = useWords();
  const rates = useDocument((store) => store.document?.snapshot.rates);
  const [open, setOpen] = useState(false);
  const shipped = useMemo(() => rates !== undefined && isShipped(rates), [rates]);
  const problems = useMemo(() => (rates ? rateTableProblems(rates).length : 0), [rates]);
  if (!rates) return null;
  return (
    <Section title={t('rates.title')} aside={<Badge>{t(shipped ? 'rates.shipped' : 'rates.changed')}</Badge>}>
      <p className="form-faint">{t('rates.hint')}</p>
      {problems > 0 && (
        <p className="field-problem" role="alert">
          {t('rates.problems', { count: problems, formatted: w.heads(problems) })}
        </p>
      )}
      <div>
        <Button icon={TableProperties} onClick={() => setOpen(true)}>
          {t('rates.open')}
        </Button>
      </div>
      <RatesDialog rates={rates} open={open} onOpenChange={setOpen} />
    </Section>
  );
}
