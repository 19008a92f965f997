import {
  Coins,
  FileText,
  GitCompareArrows,
  Map as MapIcon,
  Presentation,
  Table2,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Screen } from '../session/state.ts';
import { useView } from '../session/store.ts';
import type { CommandId } from './command/command.ts';
import { screens } from './command/view-commands.ts';
import { commands, runCommand } from './command/commands.ts';
import { useWords } from './language/language.ts';
import { shortcutText } from './shortcuts.ts';
import './rail.css';

const signs: Readonly<Record<Screen, LucideIcon>> = {
  map: MapIcon,
  plan: Users,
  budget: Coins,
  scenario: GitCompareArrows,
  data: Table2,
  report: FileText,
};

/** The screens, always in sight. */
export function Rail() {
  const { t } = useWords();
  const current = useView((view) => view.screen);
  return (
    <nav className="rail" aria-label={t('rail.name')}>
      {screens.map((screen) => (
        <RailButton
          key={screen}
          command={`screen-${screen}`}
          icon={signs[screen]}
          label={t(`rail.${screen}`)}
          current={current === screen}
        />
      ))}
      <RailButton command="present" icon={Presentation} label={t('rail.present')} current={false} />
    </nav>
  );
}

function RailButton(props: {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly current: boolean;
}) {
  const Icon = props.icon;
  const key = commands[props.command].shortcuts.at(-1);
  return (
    <button
      type="button"
      className="rail-button"
      aria-current={props.current ? 'page' : undefined}
      aria-keyshortcuts={key && shortcutText(key)}
      onClick={() => runCommand(props.command)}
    >
      <Icon size={19} strokeWidth={1.75} aria-hidden />
      {props.label}
    </button>
  );
}
