import { Menu } from '@base-ui/react/menu';
import { Check, ChevronsUpDown, Copy, GitCompareArrows } from 'lucide-react';
import { Badge } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { run } from '../session/actions.ts';
import { useDocument, useView } from '../session/store.ts';
import { duplicatePlan } from './scenario-actions.ts';
import './scenario-switch.css';

/** The shown plan, and the way to another from anywhere. */
export function ScenarioSwitch() {
  const { t, language } = useWords();
  const snapshot = useDocument((store) => store.document?.snapshot ?? null);
  const plan = snapshot?.plan;
  if (!snapshot || !plan) return null;
  const { plans, readOnly } = snapshot;
  const { name } = plan.spec;
  return (
    <Menu.Root>
      <Menu.Trigger className="scenario-switch" aria-label={`${t('scenario.switch')}: ${name}`}>
        <span className="scenario-switch-name">{name}</span>
        {plan.official && <Badge tone="caution">{t('scenario.badge')}</Badge>}
        <ChevronsUpDown size={13} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="popup-positioner" sideOffset={6} align="start">
          <Menu.Popup className="popup popup-list" key={language}>
            <Menu.RadioGroup
              value={plan.id}
              aria-label={t('scenario.switch')}
              onValueChange={(id: string) => void run({ kind: 'show-plan', id })}
            >
              {plans.map((entry) => (
                <Menu.RadioItem
                  key={entry.id}
                  value={entry.id}
                  className="popup-item"
                  disabled={readOnly}
                  closeOnClick
                >
                  <Menu.RadioItemIndicator className="popup-check">
                    <Check size={14} aria-hidden />
                  </Menu.RadioItemIndicator>
                  <span className="popup-text">{entry.name}</span>
                  {entry.official && <Badge tone="caution">{t('scenario.badge')}</Badge>}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="popup-separator" />
            <Menu.Item
              className="popup-item"
              disabled={readOnly}
              onClick={() =>
                void duplicatePlan(plan.id, (number) =>
                  number === null
                    ? t('scenario.copyName', { name })
                    : t('scenario.copyNameNumbered', { name, number }),
                )
              }
            >
              <Copy size={14} aria-hidden className="popup-check" />
              <span className="popup-text">{t('scenario.duplicateShown')}</span>
            </Menu.Item>
            <Menu.Item className="popup-item" onClick={() => useView.getState().setScreen('scenario')}>
              <GitCompareArrows size={14} aria-hidden className="popup-check" />
              <span className="popup-text">{t('scenario.manage')}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
