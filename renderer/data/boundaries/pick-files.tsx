import { Map as MapSign } from 'lucide-react';
import { FileDrop } from '../../app/controls/file-drop.tsx';
import { useWords } from '../../app/language/language.ts';
import { readFiles } from './state.ts';

const endings =
  '.zip,.shp,.dbf,.shx,.prj,.cpg,.gpkg,.geojson,.json,.topojson,.kml,.kmz,.fgb,.gml,.tab,.dat,.map,.id,.mif,.mid';

/** One file, or all files of a shapefile together. */
export function PickFiles() {
  const { t } = useWords();
  return (
    <FileDrop
      icon={MapSign}
      text={t('boundaries.drop')}
      button={t('boundaries.choose')}
      accept={endings}
      multiple
      onFiles={(files) => void readFiles(files)}
    />
  );
}
