import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from './world.ts';

export interface Peer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the archive, and what its map needs, to pages of other addresses too. */
export async function servePeer(archive: Buffer): Promise<Peer> {
  const modules = join(root, 'node_modules');
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'range' };
    if (path === '/desa.pmtiles') {
      const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      const part = archive.subarray(Number(from), Number(to) + 1);
      const range = `bytes ${from}-${Number(from) + part.length - 1}/${archive.length}`;
      response.writeHead(request.method === 'OPTIONS' ? 204 : 206, { ...headers, 'Content-Range': range });
      response.end(request.method === 'OPTIONS' ? undefined : part);
      return;
    }
    const file = path === '/pmtiles.js' ? 'pmtiles/dist/pmtiles.js' : join('maplibre-gl/dist', path);
    response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' });
    response.end(readFileSync(join(modules, file)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * Lays a map with a plain PMTiles layer, and nothing else, over the map of the window: both are then drawn with the
 * same page around them. The page must let foreign scripts run.
 * @returns its canvas, once it is drawn
 */
export async function layPeer(
  page: Page,
  { url }: Peer,
  bounds: readonly [number, number, number, number],
): Promise<Locator> {
  await page.addScriptTag({ url: `${url}/pmtiles.js` });
  await page.addScriptTag({
    type: 'module',
    content: `
import { Map, addProtocol, setWorkerUrl } from '${url}/maplibre-gl.mjs';
setWorkerUrl(URL.createObjectURL(new Blob(["import '${url}/maplibre-gl-worker.mjs';"], { type: 'text/javascript' })));
addProtocol('pmtiles', new pmtiles.Protocol().tile);
const place = document.querySelector('.map-canvas').getBoundingClientRect();
const container = document.createElement('div');
container.id = 'peer';
Object.assign(container.style, { position: 'fixed', left: place.left + 'px', top: place.top + 'px',
  width: place.width + 'px', height: place.height + 'px', zIndex: 1000, background: '#dce6ec' });
document.body.append(container);
const map = new Map({
  container, bounds: ${JSON.stringify(bounds)}, fitBoundsOptions: { padding: 32 }, fadeDuration: 0,
  minZoom: 3, maxZoom: 15, dragRotate: false, maxPitch: 0, attributionControl: false,
  style: { version: 8,
    sources: { desa: { type: 'vector', url: 'pmtiles://${url}/desa.pmtiles' } },
    layers: [{ id: 'desa', type: 'fill', source: 'desa', 'source-layer': 'desa',
      paint: { 'fill-antialias': false, 'fill-color':
        ['match', ['get', 'class'], 0, '#ffffd4', 1, '#fed98e', 2, '#fe9929', 3, '#d95f0e', '#993404'] } }] },
});
map.once('idle', () => { container.dataset.drawn = ''; });`,
  });
  await page.locator('#peer[data-drawn]').waitFor({ timeout: 120_000 });
  return page.locator('#peer .maplibregl-canvas');
}
