import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useWords } from './language/language.ts';
import { readSettings, type ThemeChoice } from './settings.ts';
import { chooseTheme } from './theme.ts';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system says. */
export function ThemeMenuItems() {
  const { t } = useWords();
  const [choice, setChoice] = useState<ThemeChoice>(readSettings(localStorage).theme ?? 'system');
  return (
    <Menu.RadioGroup
      value={choice}
      aria-label={t('theme.name')}
      onValueChange={(next: ThemeChoice) => {
        setChoice(next);
        chooseTheme(next);
      }}
    >
      {themes.map((theme) => (
        <Menu.RadioItem key={theme} value={theme} className="popup-item" closeOnClick>
          <Menu.RadioItemIndicator className="popup-check">
            <Check size={14} aria-hidden />
          </Menu.RadioItemIndicator>
          <span className="popup-text">{t(`theme.${theme}`)}</span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
