import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from './world.ts';

/** The same map library with a plain PMTiles layer and nothing else, on a page of its own. */
export async function servePeer(
  archive: Buffer,
  bounds: readonly [number, number, number, number],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const page = `<!doctype html><meta charset="utf-8"><title>PMTiles</title>
<div id="map" style="position:absolute;left:400px;top:90px;width:${width}px;height:${height}px"></div>
<script src="/pmtiles.js"></script>
<script type="module">
import { Map, addProtocol, setWorkerUrl } from '/maplibre/maplibre-gl.mjs';
setWorkerUrl('/maplibre/maplibre-gl-worker.mjs');
addProtocol('pmtiles', new pmtiles.Protocol().tile);
const map = new Map({
  container: 'map', bounds: ${JSON.stringify(bounds)}, fitBoundsOptions: { padding: 32 }, fadeDuration: 0,
  minZoom: 3, maxZoom: 15, dragRotate: false, maxPitch: 0, attributionControl: false,
  style: { version: 8,
    sources: { desa: { type: 'vector', url: 'pmtiles://' + location.origin + '/desa.pmtiles' } },
    layers: [{ id: 'desa', type: 'fill', source: 'desa', 'source-layer': 'desa',
      paint: { 'fill-antialias': false, 'fill-color':
        ['match', ['get', 'class'], 0, '#ffffd4', 1, '#fed98e', 2, '#fe9929', 3, '#d95f0e', '#993404'] } }] },
});
map.once('idle', () => { window.drawn = true; });
</script>`;
  const modules = join(root, 'node_modules');
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/desa.pmtiles') {
      const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      const part = archive.subarray(Number(from), Number(to) + 1);
      response.writeHead(206, {
        'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${archive.length}`,
        'Content-Length': part.length,
      });
      response.end(part);
      return;
    }
    const file = path.startsWith('/maplibre/')
      ? join(modules, 'maplibre-gl/dist', path.slice('/maplibre/'.length))
      : join(modules, 'pmtiles/dist/pmtiles.js');
    response.writeHead(200, {
      'Content-Type': path === '/' ? 'text/html; charset=utf-8' : 'text/javascript',
    });
    response.end(path === '/' ? page : readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
