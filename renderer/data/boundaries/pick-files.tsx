import { Map as MapSign } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import { readFiles } from './state.ts';

const endings =
  '.zip,.shp,.dbf,.shx,.prj,.cpg,.gpkg,.geojson,.json,.topojson,.kml,.kmz,.fgb,.gml,.tab,.dat,.map,.id,.mif,.mid';

function take(files: FileList | null): void {
  if (files && files.length > 0) void readFiles([...files]);
}

/** One file, or all files of a shapefile together. */
export function PickFiles() {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className="import-drop"
      data-over={over || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <MapSign size={22} aria-hidden />
      <span>{t('boundaries.drop')}</span>
      <Button tone="primary" onClick={() => input.current?.click()}>
        {t('boundaries.choose')}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        accept={endings}
        onChange={(event) => take(event.currentTarget.files)}
      />
    </div>
  );
}
