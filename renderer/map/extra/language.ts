const id = {
  layers: {
    title: 'Lapisan sendiri',
    none: 'Tambahkan jalan, sungai, atau kantor sebagai konteks. Lapisan digambar, tidak dihitung.',
    add: 'Tambah GeoJSON atau GeoPackage',
    reading: 'Sedang dibaca …',
    rename: 'Nama lapisan {{name}}',
    source: 'Sumber lapisan {{name}}',
    sourcePlaceholder: 'Sumber',
    colour: 'Warna lapisan {{name}}',
    show: 'Tampilkan {{name}}',
    hide: 'Sembunyikan {{name}}',
    remove: 'Hapus lapisan {{name}}',
    features: '{{formatted}} fitur',
  },
};

const en: typeof id = {
  layers: {
    title: 'Layers of your own',
    none: 'Add roads, rivers or offices as context. Layers are drawn, never counted.',
    add: 'Add GeoJSON or GeoPackage',
    reading: 'Reading …',
    rename: 'Name of layer {{name}}',
    source: 'Source of layer {{name}}',
    sourcePlaceholder: 'Source',
    colour: 'Colour of layer {{name}}',
    show: 'Show {{name}}',
    hide: 'Hide {{name}}',
    remove: 'Remove layer {{name}}',
    features: '{{formatted}} features',
  },
};

/** Words of what is drawn beside the desa and measured on the map, within those of the map as `extra`. */
export const extraTexts = { id, en };
