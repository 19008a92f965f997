const id = {
  title: 'Gambar peta',
  detail: '{{shows}} per {{level}}, dengan judul, legenda, skala, arah utara, sumber, dan tanggal; A4.',
  extent: 'Yang digambar',
  whole: 'Seluruh wilayah',
  view: 'Seperti di layar peta',
  resolution: 'Resolusi PNG',
  dpi150: '150 dpi (layar)',
  dpi300: '300 dpi (cetak)',
  png: 'Ekspor PNG',
  svg: 'Ekspor SVG',
};

const en: typeof id = {
  title: 'Picture of the map',
  detail: '{{shows}} by {{level}}, with title, legend, scale, north arrow, sources and date; A4.',
  extent: 'What is drawn',
  whole: 'The whole region',
  view: 'As on the map screen',
  resolution: 'Resolution of PNG',
  dpi150: '150 dpi (screen)',
  dpi300: '300 dpi (print)',
  png: 'Export PNG',
  svg: 'Export SVG',
};

export const printTexts = { id, en };
