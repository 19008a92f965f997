import { useEffect, useState } from 'react';
import type { Area } from '#shared/plan/spec.ts';
import type { AreaTotals, CoverageState, TargetArea } from '#shared/workspace/snapshot.ts';
import { session } from '../../session/client.ts';
import { useDocument, useView } from '../../session/store.ts';
import type { MapArea } from '../area-layers.ts';
import type { DocumentMap } from '../document-map.ts';
import { useAreaWork } from './area-store.ts';
import { useEditedArea } from './use-edited-area.ts';

const noAreas: readonly TargetArea[] = [];
const nobody: readonly number[] = [];

/** Outlines the saved areas, and the desa that the one being worked on takes. */
export function useAreaOutlines(documentMap: DocumentMap | null): void {
  const areas = useDocument(({ document }) => document?.snapshot.areas ?? noAreas);
  const hidden = useAreaWork((work) => work.hidden);
  const peek = useAreaWork((work) => work.peek);
  const onMap = useView((view) => view.screen === 'map');
  const active = useView((view) => view.activeArea);
  const taken = useView((view) => view.draft?.totals?.slots);
  const edited = useEditedArea();
  const figures = useAreaFigures();

  useEffect(() => {
    if (!documentMap) return;
    const shown = onMap ? areas.filter(({ id }) => !hidden.has(id)) : noAreas;
    const shapes = shown.flatMap(({ id, colour, area }): MapArea[] => {
      // The one being edited is drawn with its corners.
      if (area === edited) return [];
      const shape = 'polygon' in area ? area.polygon : figures.get(id);
      return shape ? [{ id, colour, shape, active: id === active }] : [];
    });
    void documentMap.setAreas(shapes);
  }, [documentMap, areas, hidden, onMap, active, edited, figures]);

  useEffect(() => {
    documentMap?.setTaken(onMap ? (peek ?? taken ?? nobody) : nobody);
  }, [documentMap, peek, taken, onMap]);
}

interface Measured {
  readonly coverage: CoverageState;
  readonly totals: AreaTotals;
}

/** Totals by area, as long as neither the area nor the figures change. */
const measured = new WeakMap<Area, Measured>();

/** Totals of every saved area by its id; those not yet counted are left out. */
export function useAreaFigures(): ReadonlyMap<string, AreaTotals> {
  const areas = useDocument(({ document }) => document?.snapshot.areas ?? noAreas);
  const coverage = useDocument(({ document }) => document?.snapshot.coverage ?? null);
  const [figures, setFigures] = useState<ReadonlyMap<string, AreaTotals>>(new Map());
  useEffect(() => {
    let isOld = false;
    const measure = async (): Promise<void> => {
      if (!coverage) return;
      const found = new Map<string, AreaTotals>();
      for (const { id, area } of areas) {
        const totals = await totalsOf(area, coverage);
        if (isOld) return;
        if (totals) found.set(id, totals);
      }
      setFigures(found);
    };
    void measure();
    return () => {
      isOld = true;
    };
  }, [areas, coverage]);
  return figures;
}

async function totalsOf(area: Area, coverage: CoverageState): Promise<AreaTotals | null> {
  const known = measured.get(area);
  if (known?.coverage === coverage) return known.totals;
  const totals = await session.areaTotals(area);
  if (!totals.ok) return null;
  measured.set(area, { coverage, totals: totals.value });
  return totals.value;
}
