const id = {
  graticule: 'Garis bujur dan lintang',
  middle: 'Tengah peta: {{place}}',
  otherNotation: 'Ganti cara menulis koordinat',
  measure: {
    title: 'Pengukuran',
    length: 'Jarak',
    around: 'Keliling',
    area: 'Luas',
    crossing: 'garis bersilang',
    end: 'Selesai mengukur (Esc)',
    finished: 'Selesai: {{figures}}',
  },
};

const en: typeof id = {
  graticule: 'Lines of longitude and latitude',
  middle: 'Middle of the map: {{place}}',
  otherNotation: 'Write coordinates the other way',
  measure: {
    title: 'Measurement',
    length: 'Distance',
    around: 'Perimeter',
    area: 'Area',
    crossing: 'lines cross',
    end: 'End measuring (Esc)',
    finished: 'Done: {{figures}}',
  },
};

/** Words of what tells where on earth the map is, within those of the map as `context`. */
export const contextTexts = { id, en };
