import { describe, expect, it, vi } from 'vitest';
import { sortDropped } from '../../../../renderer/app/dropped-files.ts';
import { newWorkspace } from '../../workspace/document.ts';
import { writtenBy } from '../../../fixtures/vector-files.ts';

vi.mock('../../../../renderer/session/client.ts', () => ({ session: {} }));
vi.mock('../../../../renderer/platform/host.ts', () => ({ platform: {} }));

async function kindOf(...names: readonly string[]): Promise<string> {
  return (await sortDropped(names.map((name) => file(name)))).kind;
}

function file(name: string, bytes: Uint8Array = new Uint8Array(8)): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], name);
}

describe('files dropped on the window', () => {
  it('open what they are for', async () => {
    expect(await kindOf('Cakupan.XLSX')).toBe('table');
    expect(await kindOf('baca.txt')).toBe('table');
    expect(await kindOf('desa.geojson')).toBe('boundaries');
    expect(await kindOf('foto.jpg')).toBe('unknown');
    expect(await kindOf('desa.prj', 'desa.SHP', 'desa.dbf', 'catatan.docx')).toBe('boundaries');
  });

  it('of a shapefile are taken together, without what is not of it', async () => {
    const dropped = await sortDropped(['a.shp', 'a.dbf', 'a.prj', 'foto.jpg'].map((name) => file(name)));
    expect(dropped).toMatchObject({ files: [{ name: 'a.shp' }, { name: 'a.dbf' }, { name: 'a.prj' }] });
  });

  it('a GeoPackage is a document where it is one of ours, and boundaries where it is not', async () => {
    expect(await sortDropped([file('rencana.gpkg', newWorkspace().bytes())])).toMatchObject({
      kind: 'document',
    });
    const [layer] = await writtenBy('GPKG', {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { kode: '99.01.01.2001' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [115, -2],
                [116, -2],
                [116, -1],
                [115, -2],
              ],
            ],
          },
        },
      ],
    });
    expect(await sortDropped([file('batas.gpkg', layer!.bytes)])).toMatchObject({ kind: 'boundaries' });
  });
});
