import { useMemo } from 'react';
import { Notice } from '../app/controls/notice.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { Button } from '../app/controls/button.tsx';
import { useWords } from '../app/language/language.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { TargetArea } from '#shared/workspace/snapshot.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument, useView } from '../session/store.ts';
import { ChoiceList } from './controls/choice-list.tsx';
import { toggled } from './order.ts';
import { areaChoice, kabupatenCodes, kecamatanList, type AreaChoice } from './area.ts';

/** Where the quota goes: the whole document, kecamatan, or a drawn area. */
export function AreaField({ spec }: { readonly spec: PlanSpec }) {
  const { t } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const drawn = useDocument((store) => store.document?.snapshot.areas);
  const choice = useMemo(
    () => (directory && drawn ? areaChoice(spec.area, directory, drawn) : null),
    [spec.area, directory, drawn],
  );
  if (!choice || !directory || !drawn) return null;

  const choose = (kind: AreaChoice['kind']): void => {
    switch (kind) {
      case 'all':
        void updatePlan((plan) => ({ ...plan, area: { codes: kabupatenCodes(directory) } }));
        return;
      case 'kecamatan': {
        const first = kecamatanList(directory)[0];
        if (first) void updatePlan((plan) => ({ ...plan, area: { codes: [first.code] } }));
        return;
      }
      case 'saved': {
        const area = drawn.at(-1);
        if (area) takeArea(area);
        else goDraw();
        return;
      }
    }
  };

  return (
    <>
      <SelectField
        label={t('plan.area')}
        value={choice.kind}
        options={[
          { value: 'all', label: t('area.all') },
          { value: 'kecamatan', label: t('area.kecamatan') },
          { value: 'saved', label: t('area.drawn') },
        ]}
        onChange={choose}
      />
      {choice.kind === 'kecamatan' && <KecamatanChoice codes={choice.codes} />}
      {choice.kind === 'saved' && drawn.length > 0 && (
        <SelectField
          label={t('area.which')}
          value={choice.id ?? ''}
          options={[
            ...(choice.id === null ? [{ value: '', label: t('area.unnamed') }] : []),
            ...drawn.map((area) => ({ value: area.id, label: area.name })),
          ]}
          onChange={(id) => {
            const area = drawn.find((candidate) => candidate.id === id);
            if (area) takeArea(area);
          }}
        />
      )}
      {drawn.length === 0 && choice.kind !== 'saved' && (
        <Notice
          tone="info"
          actions={
            <Button tone="quiet" onClick={goDraw}>
              {t('area.goDraw')}
            </Button>
          }
        >
          {t('area.noneDrawn')}
        </Notice>
      )}
    </>
  );
}

function goDraw(): void {
  useView.getState().setScreen('map');
  useView.getState().setTool('polygon');
}

/** The plan keeps its own copy of the area: removing the stored one later does not change the plan. */
function takeArea({ area }: TargetArea): void {
  void updatePlan((plan) => ({ ...plan, area }));
}

function KecamatanChoice({ codes }: { readonly codes: readonly string[] }) {
  const { t, w } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const list = useMemo(() => (directory ? kecamatanList(directory) : []), [directory]);
  const order = list.map(({ code }): string => code);
  return (
    <ChoiceList
      label={t('area.kecamatan')}
      bare
      atLeastOne
      options={list.map(({ code, name, desa }) => ({
        value: code as string,
        label: name,
        detail: t('unit.villages', { count: desa, value: w.heads(desa) }),
      }))}
      chosen={codes}
      onToggle={(code, on) =>
        void updatePlan((plan) => ({
          ...plan,
          area: { codes: toggled(order, 'codes' in plan.area ? plan.area.codes : codes, code, on) },
        }))
      }
    />
  );
}
