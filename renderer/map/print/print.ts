import { create } from 'zustand';
import { needsPlan, type Indicator } from '#shared/coverage/indicator.ts';
import { done } from '#shared/text/problem.ts';
import { fileName } from '../../app/file-name.ts';
import { platform } from '../../platform/host.ts';
import { today } from '../../report/export.ts';
import { pairOf } from '../../scenario/pair.ts';
import { useComparing } from '../../scenario/comparing.ts';
import { settled } from '../../session/actions.ts';
import { session } from '../../session/client.ts';
import type { MapSheetOptions } from '#shared/report/map/workspace-map.ts';
import type { DocumentState } from '../../session/state.ts';
import { useDocument, useView } from '../../session/store.ts';
import { useAreaWork } from '../area/area-store.ts';
import { shownMap } from '../area/zoom.ts';
import { useDecoration } from '../decoration.ts';
import { rasterised } from './rasterise.ts';

export type PictureKind = 'png' | 'svg';

/** Pixels per inch: for screens and mail, and for print. */
export const resolutions = [150, 300] as const;

interface Printing {
  readonly dpi: (typeof resolutions)[number];
  /** All of the document, or the part of the map in sight. */
  readonly extent: 'whole' | 'view';
  readonly working: PictureKind | null;
  /** Name of the file made last. */
  readonly made: string | null;
}

/** How pictures of the map are made. */
export const usePrinting = create<Printing>()(() => ({
  dpi: 300,
  extent: 'whole',
  working: null,
  made: null,
}));

/** What a picture shows: the map on screen, or on screens without one what the map screen shows. */
export function printedIndicator({ lastResult }: DocumentState): Indicator {
  const { screen, indicator, indicators } = useView.getState();
  const shown = screen === 'data' || screen === 'report' ? indicators.map : indicator;
  return needsPlan(shown) && lastResult === null ? { kind: 'gap' } : shown;
}

/** Makes a picture of the map from the document as it is after every edit given so far, and hands it to the host. */
export async function exportMap(kind: PictureKind): Promise<void> {
  if (usePrinting.getState().working !== null) return;
  usePrinting.setState({ working: kind, made: null });
  let made: string | null = null;
  try {
    await settled();
    const { document } = useDocument.getState();
    if (!document) return;
    const svg = await session.exportMap(optionsOf(document));
    const bytes = svg.ok ? done(await bytesOf(kind, svg.value)) : svg;
    const name = fileName(document.snapshot.title, kind);
    const written = bytes.ok ? await platform.export(kind, name, bytes.value) : bytes;
    if (written?.ok) made = written.value;
    else if (written) useView.getState().setProblem(written.problem);
  } finally {
    usePrinting.setState({ working: null, made });
  }
}

async function bytesOf(kind: PictureKind, svg: string): Promise<Uint8Array> {
  return kind === 'svg' ? new TextEncoder().encode(svg) : rasterised(svg, usePrinting.getState().dpi);
}

function optionsOf(document: DocumentState): MapSheetOptions {
  const { language, level } = useView.getState();
  const { plans, plan, areas } = document.snapshot;
  const { hidden } = useAreaWork.getState();
  return {
    language,
    date: today(),
    indicator: printedIndicator(document),
    level,
    areas: areas.filter(({ id }) => !hidden.has(id)).map(({ id }) => id),
    compared: pairOf(plans, plan?.id ?? null, useComparing.getState().chosen),
    bounds: usePrinting.getState().extent === 'view' ? boundsInSight() : null,
    labels: useDecoration.getState().labels,
  };
}

function boundsInSight(): MapSheetOptions['bounds'] {
  const bounds = shownMap()?.map.getBounds();
  return bounds ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] : null;
}
