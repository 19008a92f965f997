import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { assertNever } from '#shared/text/problem.ts';
import { BudgetPanel } from '../budget/budget-panel.tsx';
import { DataScreen } from '../data/data-screen.tsx';
import { TableDrawer, drawerHeadHeight } from '../data/table-drawer.tsx';
import { LayerPanel } from '../map/layer-panel.tsx';
import { AllocationPanel } from '../plan/allocation-panel.tsx';
import { AreaCard } from '../map/area/area-card.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { ReportScreen } from '../report/report-screen.tsx';
import { useFollowComparison } from '../scenario/comparing.ts';
import { ScenarioPanel } from '../scenario/scenario-panel.tsx';
import type { Screen } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { useWords } from './language/language.ts';
import { OpenWarnings } from './open-warnings.tsx';
import { QuestionBanner } from './question-banner.tsx';
import { Rail } from './rail.tsx';
import { StageFrame, useStageView } from './stage/stage-frame.tsx';
import { TopBar } from './top-bar.tsx';
import './window.css';

/** Most of the window's code is the map's: panels and table are shown, and can be used, before it has come. */
const mapView = import('../map/map-view.tsx');
const MapView = lazy(async () => ({ default: (await mapView).MapView }));

/** The window of an open document: bar, rail, and the screen the rail points at. */
export function DocumentWindow() {
  const screen = useView((view) => view.screen);
  const covered = screen === 'data' || screen === 'report';
  useFollowComparison(screen === 'scenario');
  return (
    <div className="window">
      <TopBar />
      <OpenWarnings />
      <QuestionBanner />
      <div className="window-main">
        <Rail />
        <main className="window-stage">
          {/* The map stays alive under the screens without one: building it again takes a second. */}
          <div className="map-stage" data-covered={covered || undefined}>
            <MapStage screen={screen} />
          </div>
          {screen === 'data' && <DataScreen />}
          {screen === 'report' && <ReportScreen />}
        </main>
      </div>
    </div>
  );
}

function MapStage({ screen }: { readonly screen: Screen }) {
  const { t } = useWords();
  const columns = useDefaultLayout({ id: 'petalindung.columns', storage: localStorage });
  const rows = useDefaultLayout({ id: 'petalindung.rows', storage: localStorage });
  const top = useDefaultLayout({ id: 'petalindung.top', storage: localStorage });
  const table = usePanelRef();
  const [tableOpen, setTableOpen] = useState(true);
  const view = useStageView(screen);
  const toggleTable = (): void => {
    if (tableOpen) table.current?.collapse();
    else table.current?.expand();
  };
  return (
    <Group
      orientation="horizontal"
      className="dock"
      defaultLayout={columns.defaultLayout}
      onLayoutChanged={columns.onLayoutChanged}
    >
      <Panel
        id="left"
        defaultSize={332}
        minSize={296}
        maxSize={520}
        groupResizeBehavior="preserve-pixel-size"
      >
        {leftPanel(screen)}
      </Panel>
      <Separator className="dock-line" aria-label={t('window.resizeLeft')} />
      <Panel id="rest" minSize={420}>
        <StageFrame>
          <Group
            orientation="vertical"
            defaultLayout={rows.defaultLayout}
            onLayoutChanged={rows.onLayoutChanged}
          >
            <Panel id="top" minSize={240}>
              <Group
                orientation="horizontal"
                defaultLayout={top.defaultLayout}
                onLayoutChanged={top.onLayoutChanged}
              >
                <Panel id="map" minSize={280}>
                  <Suspense fallback={<div className="map-view" data-map-state="loading" />}>
                    <MapView />
                  </Suspense>
                </Panel>
                <Separator className="dock-line" aria-label={t('window.resizeRight')} />
                <Panel
                  id="inspector"
                  defaultSize={288}
                  minSize={248}
                  maxSize={460}
                  groupResizeBehavior="preserve-pixel-size"
                >
                  <div className="right-dock">
                    <AreaCard />
                    <Inspector />
                  </div>
                </Panel>
              </Group>
            </Panel>
            <Separator className="dock-line" aria-label={t('window.resizeTable')} />
            <Panel
              id="table"
              collapsible
              collapsedSize={drawerHeadHeight}
              defaultSize={232}
              minSize={130}
              panelRef={table}
              onResize={({ inPixels }) => setTableOpen(inPixels > drawerHeadHeight + 1)}
              groupResizeBehavior="preserve-pixel-size"
            >
              <TableDrawer
                shown={screen !== 'data' && screen !== 'report' && view === 'map'}
                open={tableOpen}
                onToggle={toggleTable}
              />
            </Panel>
          </Group>
        </StageFrame>
      </Panel>
    </Group>
  );
}

function leftPanel(screen: Screen): ReactNode {
  switch (screen) {
    case 'map':
      return <LayerPanel />;
    case 'plan':
      return <AllocationPanel />;
    case 'budget':
      return <BudgetPanel />;
    case 'scenario':
      return <ScenarioPanel />;
    case 'data':
    case 'report':
      return null;
    default:
      return assertNever(screen);
  }
}
