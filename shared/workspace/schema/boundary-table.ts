import { z } from 'zod';
import { blobCell, fid } from './table-cells.ts';

/** The columns of the desa layer that a command may change; codes and names stay. */
export const boundaryTable = {
  desa: {
    key: ['code'],
    row: z.strictObject({ fid, geom: blobCell.nullable(), code: z.string() }),
  },
} as const;
