import { budgetTexts } from '../../budget/language.ts';
import { cashTexts } from '../../budget/view/language.ts';
import { candidateTexts } from '../../candidate/language.ts';
import { boundaryTexts } from '../../data/boundaries/language.ts';
import { importTexts } from '../../data/import/language.ts';
import { monitorTexts } from '../../data/monitor/language.ts';
import { enrolmentTexts } from '../../enrolment/language.ts';
import { inspectorTexts } from '../../inspector/language.ts';
import { tableTexts } from '../../data/table/language.ts';
import { areaTexts } from '../../map/area/language.ts';
import { mapTexts } from '../../map/language.ts';
import { printTexts } from '../../map/print/language.ts';
import { lookTexts } from '../../map/style/language.ts';
import { planTexts } from '../../plan/language.ts';
import { presentTexts } from '../../present/language.ts';
import { reportTexts } from '../../report/language.ts';
import { scenarioTexts } from '../../scenario/language.ts';
import { commandTexts } from '../command/language.ts';
import { startTexts } from '../start/language.ts';
import type { id } from './id.ts';

/** Words of the screens in English. Administrative terms stay Indonesian: kabupaten, kecamatan, desa. */
export const en: typeof id = {
  ...planTexts.en,
  ...budgetTexts.en,
  ...cashTexts.en,
  ...boundaryTexts.en,
  ...importTexts.en,
  ...monitorTexts.en,
  ...enrolmentTexts.en,
  ...candidateTexts.en,
  ...reportTexts.en,
  ...scenarioTexts.en,
  ...startTexts.en,
  ...commandTexts.en,
  inspector: inspectorTexts.en,
  look: lookTexts.en,
  map: mapTexts.en,
  print: printTexts.en,
  target: areaTexts.en,
  table: tableTexts.en,
  present: presentTexts.en,
  rail: {
    name: 'Screens',
    map: 'Map',
    plan: 'Plan',
    budget: 'Budget',
    scenario: 'Scenarios',
    data: 'Data',
    report: 'Report',
    present: 'Present',
  },
  window: {
    warnings: 'Notes on opening the document',
    menu: 'Main menu',
    documentName: 'Document name',
    savedState: 'Saved state',
    language: 'Language',
    readOnly: 'read only',
    resizeLeft: 'Resize left panel',
    resizeRight: 'Resize right panel',
    resizeTable: 'Resize table',
  },
  stage: {
    name: 'What is shown',
    map: 'Map',
    cash: 'Cash plan',
    'what-if': 'What if',
    fairness: 'Evenness',
    goal: 'Goal',
    compare: 'Comparison',
  },
  chart: {
    picture: 'Chart: {{title}}. Its figures are in the table after it.',
  },
  saved: {
    saving: 'Saving …',
    saved: 'Saved',
    unsaved: 'Unsaved changes',
    new: 'Not saved yet',
  },
  theme: {
    name: 'Appearance',
    system: 'Follow the system',
    light: 'Light',
    dark: 'Dark',
  },
  unit: {
    people: 'people',
    points: 'points',
    rupiah: 'Rp',
    peopleOf: '{{value}} people',
    villages_one: '{{value}} desa/kelurahan',
    villages_other: '{{value}} desa/kelurahan',
  },
  level: {
    provinsi: 'Province',
    kabupaten: 'Kabupaten/kota',
    kecamatan: 'Kecamatan',
    desa: 'Desa/kelurahan',
  },
  programme: {
    JKK: 'Work accident (JKK)',
    JKM: 'Death (JKM)',
    JHT: 'Old age (JHT)',
    JP: 'Pension (JP)',
    JKP: 'Job loss (JKP)',
  },
  column: {
    name: 'Desa/kelurahan',
    code: 'Code',
    kecamatan: 'Kecamatan',
    class: 'Class on the map',
    unknown: 'Desa without data',
    villages: 'Desa/kelurahan',
    eligible: 'Eligible',
    covered: 'Covered',
    gap: 'Not covered',
    coverage: 'Coverage',
    allocated: 'Quota',
    after: 'After plan',
    cost: 'Cost',
    lock: 'Lock',
  },
  field: {
    needed: 'This must not be empty.',
    notWhole: 'Enter a whole number, such as 20,000.',
    notWholeUpTo: 'Enter a whole number up to {{max}}.',
  },
  dialog: {
    understood: 'OK',
    close: 'Close',
    stay: 'Cancel',
    discard: 'Don’t save',
    unsavedTitle: 'Save the changes to “{{title}}”?',
    unsavedText: 'The latest changes are not in the file yet. If you don’t save them, they are lost.',
  },
  about: {
    text: 'Planning employment social security for vulnerable workers: see who is not covered, allocate quotas to the last desa and the last rupiah, print the plan. Everything works without internet.',
    boundaries:
      'The bundled boundaries are indicative and have no legal standing. Use your government’s official boundaries where you have them.',
    licence: 'Free software under the MIT licence.',
  },
  crash: {
    what: 'PetaLindung met an error',
    next: 'Documents you have saved are not affected. Reload to go on; if it happens again, send the text below to the developers.',
    reload: 'Reload',
  },
  data: {
    question: 'How complete are the data?',
    answer: '{{covered}} of {{eligible}} eligible workers are covered ({{coverage}})',
    noFigures: 'No coverage figures yet',
    howToFill: 'Type eligible and covered workers into the table below; desa without figures get no quota.',
    allKnown: 'All {{value}} desa/kelurahan have figures.',
    someUnknown: '{{value}} desa/kelurahan have no figures and are left out of the sums.',
    editHint:
      'Type into the cells of eligible, covered and further columns; empty means no data. Copy and paste as in a spreadsheet.',
    none: 'no data',
    outside: 'outside area',
    illustrative: 'illustration',
    indicative: 'indicative boundaries',
    lastResult: 'last result',
    source: 'Source: {{source}}',
    definition: 'Definition: {{definition}}',
    sources: 'Sources of the data',
    figures: 'Coverage figures',
    boundaries: 'Boundaries',
    withoutBoundary_one: '{{value}} desa/kelurahan has no boundary on the map but counts in every sum.',
    withoutBoundary_other: '{{value}} desa/kelurahan have no boundary on the map but count in every sum.',
    unknownDesa: 'Desa without data',
    unknownShort: '{{value}} without data',
    closeTable: 'Close the table',
    openTable: 'Open the table',
    drawer: 'Table of desa',
    table: 'Desa and kelurahan',
    sums: 'Total',
    sumOf_one: 'Total of {{value}} desa',
    sumOf_other: 'Total of {{value}} desa',
    filter: 'Filter desa or kecamatan',
  },
  next: {
    figures:
      'First enter the eligible and covered workers of each desa; map, allocation and cost follow from them.',
    quota: 'The quota is still 0. Say how many people are to be enrolled.',
    'go-data': 'Fill in data',
    'go-plan': 'Set the quota',
  },
  report: {
    empty: 'There are no figures in the document yet',
    question: 'Ready to print?',
    ready: 'The plan document “{{title}}” is ready to export',
    notReady: 'The plan has no result yet',
    detail: 'A4 PDF with embedded fonts; all sums in it agree with each other.',
    contents: 'What is in it',
    exports: 'Export',
    shortfall: 'Not funded',
  },
  reportPart: {
    title: 'Title and summary',
    summary: 'Quota, cost and coverage',
    maps: 'Maps',
    funds: 'Funds',
    basis: 'How it was computed',
    signature: 'Signature',
    annexes: 'Annexes',
  },
  reportPartDetail: {
    title: 'region, plan, date',
    summary: 'before and after the plan, by phase',
    maps: 'coverage and quota by desa, with legend, scale and north',
    funds: 'ceiling, used, left, shortfall',
    basis: 'rule, rates, sources of the data, boundaries',
    signature: 'filled in here or by hand',
    annexes: 'summary by kecamatan, by desa and phase, and the reason for every number',
  },
  export: {
    pdf: 'Plan document (PDF)',
    csv: 'Table of desa (CSV)',
    geojson: 'Map of desa (GeoJSON)',
    button: 'Export',
    working: 'Being made …',
    done: 'Done: {{name}}',
  },
  exportButton: {
    pdf: 'Export PDF',
    csv: 'Export CSV',
    geojson: 'Export GeoJSON',
  },
  exportDetail: {
    pdf: 'To print and sign.',
    csv: 'For spreadsheets; one row per desa.',
    geojson: 'For map software; boundary and figures of every desa.',
  },
  signature: {
    title: 'Signature',
    place: 'Place',
    position: 'Position',
    name: 'Name',
    rank: 'Rank',
    nip: 'NIP',
    nipHint: '18 digits; printed as 8-6-1-3.',
    nipProblem_one: 'A NIP has 18 digits; this has {{count}}.',
    nipProblem_other: 'A NIP has 18 digits; this has {{count}}.',
    note: 'Remembered on this computer alone, never inside the document. What is empty is printed as a line to fill in.',
  },
  signatureExample: {
    place: 'such as Paringin',
    position: 'such as Head of the Labour Office',
    name: 'name with titles',
    rank: 'such as Pembina Tingkat I',
  },
};
