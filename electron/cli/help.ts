import { groups, paidByChoices, planGroups, programmes, segments } from '#shared/contribution/programme.ts';
import { levels } from '#shared/region/code.ts';
import type { Language, Text } from '#shared/text/text.ts';
import { sampleNames } from '#shared/workspace/sample.ts';
import { indicatorNames } from './map-indicator.ts';
import { planFields } from './plan-help.ts';
import { commandNames, type CommandName } from './command-line.ts';

interface CommandHelp {
  readonly usage: string;
  readonly does: Text;
  readonly more?: Text;
}

const help: Readonly<Record<CommandName, CommandHelp>> = {
  regions: {
    usage: 'regions --find TEXT [--limit N]',
    does: {
      id: 'Mencari wilayah semua tingkat menurut nama atau kode.',
      en: 'Finds regions of all levels by name or code.',
    },
  },
  new: {
    usage: 'new FILE.gpkg --region CODE… [--force]',
    does: {
      id: 'Membuat dokumen baru dari satu wilayah atau lebih, dengan batas indikatif.',
      en: 'Makes a new document of one or more regions, with indicative boundaries.',
    },
    more: {
      id: 'Berkas yang sudah ada tidak ditimpa kecuali dengan --force; versi lama tetap disimpan sebagai cadangan.',
      en: 'A file that exists is replaced only with --force; the old version is kept as a backup.',
    },
  },
  sample: {
    usage: 'sample NAME FILE.gpkg [--force]',
    does: {
      id: `Menulis contoh yang dibawa aplikasi: ${sampleNames.join(', ')}.`,
      en: `Writes a sample that comes with the app: ${sampleNames.join(', ')}.`,
    },
  },
  allocate: {
    usage: 'allocate FILE.gpkg --plan PLAN.json',
    does: {
      id: 'Membagi kuota menurut rencana dan menyimpannya di dokumen.',
      en: 'Allocates the quota of a plan and stores it in the document.',
    },
    more: planFields,
  },
  export: {
    usage:
      'export FILE.gpkg [--plan PLAN] [--pdf A.pdf] [--csv B.csv] [--geojson C.geojson] [--svg D.svg] [--indicator NAME] [--level LEVEL] [--date YYYY-MM-DD] [--place PLACE] [--position TITLE] [--signer NAME] [--rank RANK] [--nip NIP]',
    does: {
      id: 'Menulis rencana sebagai dokumen PDF, tabel CSV, peta GeoJSON atau gambar peta SVG.',
      en: 'Writes the plan as a PDF document, a CSV table, a GeoJSON map or an SVG picture of the map.',
    },
    more: {
      id: `Semua dibuat dulu, baru ditulis. --date mengganti tanggal hari ini di PDF dan gambar.
PLAN adalah nama atau id rencana; tanpa itu rencana yang ditampilkan dokumen.
Blok tanda tangan PDF; yang tidak disebut dicetak sebagai titik-titik untuk diisi:
  --place, --position, --signer, --rank   tempat, jabatan, nama dan pangkat
  --nip        18 angka
Gambar peta tampil seperti di jendela, dengan kelas, warna dan lapisan yang tersimpan di dokumen:
  --indicator  ${indicatorNames.join(', ')}
               (N dihitung dari 1; kuota bila tidak disebut)
  --level      ${levels.join(', ')}; desa bila tidak disebut`,
      en: `All are made before any is written. --date replaces the date of today in PDF and picture.
PLAN is the name or id of a plan; the one the document shows where left out.
The signature block of the PDF; what is left out is printed as dots to fill in:
  --place, --position, --signer, --rank   place, position, name and rank
  --nip        18 digits
The map looks as in the window, with the classes, colours and layers the document has:
  --indicator  ${indicatorNames.join(', ')}
               (N counts from 1; the quota where left out)
  --level      ${levels.join(', ')}; desa where left out`,
    },
  },
  check: {
    usage: 'check FILE.gpkg',
    does: {
      id: 'Memeriksa apakah dokumen utuh dan angkanya cocok.',
      en: 'Checks that a document is whole and its figures agree.',
    },
  },
  budget: {
    usage: 'budget FILE.gpkg [--plan PLAN]',
    does: {
      id: 'Menghitung anggaran rencana: per program, dana, OPD, kode rekening, triwulan dan bulan.',
      en: 'Computes the budget of a plan: by programme, fund, agency, account code, quarter and month.',
    },
    more: {
      id: 'PLAN adalah nama atau id rencana; tanpa itu rencana yang ditampilkan dokumen. --json memuat semua baris.',
      en: 'PLAN is the name or id of a plan; the one the document shows where left out. --json has every line.',
    },
  },
  realisation: {
    usage: 'realisation FILE.gpkg [--plan PLAN]',
    does: {
      id: 'Membandingkan yang benar-benar didaftarkan dengan rencana: per tahap dan per desa.',
      en: 'Compares what was really enrolled with a plan: by phase and by desa.',
    },
    more: {
      id: `PLAN adalah nama atau id rencana; tanpa itu rencana yang ditampilkan dokumen.
Realisasi diimpor dengan petalindung import --as enrolment. Desa yang tidak dilaporkan tidak dianggap 0.`,
      en: `PLAN is the name or id of a plan; the one the document shows where left out.
Enrolment is imported by petalindung import --as enrolment. Desa not reported are not taken for 0.`,
    },
  },
  compare: {
    usage: 'compare FILE.gpkg A B [--pdf C.pdf] [--date YYYY-MM-DD]',
    does: {
      id: 'Membandingkan dua rencana dalam dokumen: jumlah, biaya, pemerataan, dan tiap desa.',
      en: 'Compares two plans of a document: totals, cost, fairness, and every desa.',
    },
    more: {
      id: 'A dan B adalah nama atau id rencana; selisihnya B dikurangi A. --pdf menulis satu halaman.',
      en: 'A and B are names or ids of plans; differences are B less A. --pdf writes one page.',
    },
  },
  'lock-plan': {
    usage: 'lock-plan FILE.gpkg PLAN',
    does: {
      id: 'Menetapkan rencana sebagai resmi: isian, tabel iuran dan hasilnya dibekukan dengan sidik (hash) isinya.',
      en: 'Makes a plan official: its terms, rates and result are frozen under a hash of what they hold.',
    },
    more: {
      id: 'PLAN adalah nama atau id rencana. Rencana resmi tidak dapat diubah sebelum dicabut dengan unlock-plan.',
      en: 'PLAN is the name or id of a plan. An official plan cannot be changed until unlock-plan.',
    },
  },
  'unlock-plan': {
    usage: 'unlock-plan FILE.gpkg PLAN',
    does: {
      id: 'Mencabut status resmi rencana, sehingga dapat diubah lagi.',
      en: 'Makes a plan official no longer, so that it can be changed again.',
    },
  },
  cost: {
    usage:
      'cost [FILE.gpkg] (--group GROUP | --segment SEGMENT) --programmes JKK,JKM --month YYYY-MM --payer PAYER [--wage RP] [--risk-class N] [--contract-value RP] [--sector SECTOR] [--discount]',
    does: {
      id: 'Menghitung iuran satu orang sebulan, atau satu kontrak konstruksi, menurut program dan penanggung.',
      en: 'Computes the contribution of one head for a month, or of a building contract, by programme and payer.',
    },
    more: {
      id: `Memakai tabel iuran dokumen FILE.gpkg, atau tabel bawaan bila tidak disebut.
  --group           ${groups.join(', ')}
  --segment         ${segments.join(', ')}: siapa pun di segmen itu
  --programmes      ${programmes.join(',')}: satu atau beberapa, dipisah koma
  --payer           ${paidByChoices.join(', ')}
                    (pekerja sendiri, pemberi kerja, APBN/APBD, APBDes, CSR)
  --wage            upah atau penghasilan sebulan, Rupiah bulat; kelompok tertentu punya dasar sendiri
  --risk-class      1 (sangat rendah) sampai 5 (sangat tinggi), untuk JKK pekerja penerima upah
  --contract-value  nilai kontrak tanpa PPN, untuk jasa konstruksi
  --sector          transport, other: untuk keringanan PP 50/2025 bagi BPU
  --discount        pakai keringanan itu juga untuk APBDes atau CSR, yang belum jelas diatur`,
      en: `Reads the rate table of the document FILE.gpkg, or the one that comes along where none is named.
  --group           ${groups.join(', ')}
  --segment         ${segments.join(', ')}: anyone of that segment
  --programmes      ${programmes.join(',')}: one or several, with commas between
  --payer           ${paidByChoices.join(', ')}
                    (the worker, the employer, APBN/APBD, APBDes, CSR)
  --wage            monthly wage or income, whole Rupiah; some groups have a base of their own
  --risk-class      1 (very low) to 5 (very high), for JKK of wage earners
  --contract-value  value of the contract without VAT, for construction
  --sector          transport, other: for the discount of PP 50/2025 for BPU
  --discount        take that discount for APBDes or CSR too, of which the law does not say`,
    },
  },
  solve: {
    usage:
      'solve [FILE.gpkg] (--heads N | --months N) --ceiling RP… [--group GROUP] [--programmes JKK,JKM] [--payer PAYER] [--from YYYY-MM] [--wage RP] [--risk-class N] [--sector SECTOR] [--discount]',
    does: {
      id: 'Mencari berapa bulan pagu cukup untuk sejumlah orang, atau berapa orang untuk sejumlah bulan.',
      en: 'Finds how many months ceilings pay for some heads, or how many heads for some months.',
    },
    more: {
      id: `Dengan --heads dan --months sekaligus: biayanya, dan sisa atau kurangnya.
  --ceiling     pagu dalam Rupiah, diulang untuk tiap dana; setiap orang dibayar utuh oleh satu dana
  --group       ${planGroups.join(', ')}; vulnerable bila tidak disebut
  --programmes  JKK,JKM bila tidak disebut
  --payer       ${paidByChoices.join(', ')}; government bila tidak disebut
  --from        bulan pertama yang dibayar; Januari tahun ini bila tidak disebut`,
      en: `With both --heads and --months: what they cost, and what is left or short.
  --ceiling     Rupiah, given again for each fund; every head is paid whole by one of them
  --group       ${planGroups.join(', ')}; vulnerable where left out
  --programmes  JKK,JKM where left out
  --payer       ${paidByChoices.join(', ')}; government where left out
  --from        first paid month; January of this year where left out`,
    },
  },
  import: {
    usage:
      'import FILE.gpkg SOURCE --as boundaries|candidates|coverage|enrolment|funds|weights [--map "HEADER=FIELD"…] [--indicator "NAME=FIELD"…] [--blanks empty|above] [--match "PLACE=CODE"…] [--mapping FILE.json] [--save-mapping FILE.json] [--plan PLAN] [--sheet NAME] [--year Y] [--phase NAME] [--replace] [--layer NAME] [--crs EPSG:N] [--simplify METRES] [--missing remove|keep] [--fund NAME] [--age ">=18 <65"] [--passphrase-file FILE] [--list NAME --status STATUS] [--dry-run] [--report OUT.xlsx] [--title T] [--publisher P] [--licence L] [--edition E] [--date YYYY-MM-DD] [--definition TEXT] [--note N]',
    does: {
      id: 'Mengimpor tabel angka per desa (CSV, TSV, XLSX) atau batas wilayah; setiap baris diberi hasil dan alasan.',
      en: 'Imports a table of figures per desa (CSV, TSV, XLSX) or boundaries; every row gets a verdict and a reason.',
    },
    more: {
      id: `Desa dikenali dari kodenya, lalu dari namanya di dalam kecamatannya.
  --as         coverage: pekerja sasaran dan terlindungi per tahun; weights (column): setiap kolom angka lainnya;
               enrolment: yang benar-benar didaftarkan per tahap; funds: sumber dana dan pagunya ke rencana yang
               ditampilkan atau --plan (kolom Sumber dana, OPD, Jenis, Murni/Perubahan, Tahun, Wilayah, Pagu,
               Pagu 2025, Pagu per desa, Keringanan iuran);
               boundaries: batas desa dari shapefile (ZIP atau .shp), GeoPackage, GeoJSON, TopoJSON, KML/KMZ,
               FlatGeobuf, GML, atau MapInfo, dengan sistem koordinat apa pun; topologinya diperbaiki;
               candidates: calon peserta dengan NIK; yang disimpan hanya jumlah dan hash NIK berkunci
  --map        kolom yang tidak dikenali: judul atau nomornya, lalu salah satu dari
               code, desa, kecamatan, kabupaten, year, phase, eligible, covered, enrolled, column, indicator,
               segment, unit, value, ignore;
               eligible:2023 dan covered:2023 bertahun, enrolled:TAHAP dan column:NAMA bernama;
               anggaran: name, agency, source, edition, year, region, ceiling, ceiling:2025, per-desa, discount
               eligible:BPU:2023 dan covered:PU menurut segmen (PU, BPU, Jakon, PMI): dijumlahkan, dan masing-masing
               menjadi kolom data
  --indicator  tabel panjang (kolom indikator dan nilai): arti indikator yang tidak dikenal, yaitu eligible, covered,
               column, column:NAMA atau ignore, bila perlu bersegmen dan bertahun seperti pada --map
  --blanks     nama yang kosong di bawah nama lain: tetap kosong (empty), atau sama dengan sel di atasnya (above);
               sel gabungan XLSX dibaca sendiri
  --match      desa dari baris atau wilayah yang tidak dikenali: nomornya di laporan, atau tempatnya persis seperti
               tertulis di sana, lalu kode desanya; wilayah yang bukan desa: NOMOR=none
  --mapping, --save-mapping   pakai atau simpan pemetaan kolom, untuk tabel berjudul sama dari tahun mana pun
  --year       tahun angka yang tidak bertahun di judul maupun barisnya
  --phase      tahap realisasi yang tidak disebut judul maupun barisnya
  --replace    ganti angka yang sudah ada; tanpa ini baris seperti itu ditolak dan angka lama tetap
  --layer, --crs   batas: lapisan di berkas, dan sistem koordinatnya bila berkas tidak (benar) menyebutnya
  --simplify   batas: detail lebih kecil dari sekian meter dibuang; tepi bersama tetap satu
  --missing    batas: desa yang tidak ada di berkas kehilangan batasnya (remove) atau tetap memakainya (keep)
  --fund, --age   calon: sumber dananya, dan batas umur pada --date (">=18 <65" bila tidak disebut)
  --passphrase-file   calon: berkas berisi kata sandi; tanpa ini hash tidak dapat dibandingkan dengan daftar lain
  --list, --status    calon: berkas ini menyebut siapa di daftar itu yang decreed, enrolled, ended atau refused
  --dry-run    hanya menilai; dokumen tidak ditulis
  --report     hasil dan alasan tiap baris; XLSX, atau CSV menurut namanya
  --title, --publisher, --licence, --edition, --date, --note   sumbernya, disimpan di dokumen
  --definition  cakupan dan realisasi: siapa yang dihitung, disimpan bersama sumbernya`,
      en: `Desa are recognised by their code, then by their name within the kecamatan.
  --as         coverage: eligible and covered workers per year; weights (column): every other column of figures;
               enrolment: what was really enrolled in each phase; funds: funds and ceilings of the shown plan or
               --plan (columns Fund, Agency, Kind, Edition, Year, Region, Ceiling, Ceiling 2025, Ceiling per desa,
               Discount);
               boundaries: desa from a shapefile (ZIP or .shp), GeoPackage, GeoJSON, TopoJSON, KML/KMZ,
               FlatGeobuf, GML or MapInfo, in any coordinate system; their topology is repaired;
               candidates: candidates with their NIK, of which counts and keyed hashes are all that is kept
  --map        a column that is not recognised: its header or its number, then one of
               code, desa, kecamatan, kabupaten, year, phase, eligible, covered, enrolled, column, indicator,
               segment, unit, value, ignore;
               eligible:2023 and covered:2023 with a year, enrolled:PHASE and column:NAME with a name;
               a budget: name, agency, source, edition, year, region, ceiling, ceiling:2025, per-desa, discount
               eligible:BPU:2023 and covered:PU by segment (PU, BPU, Jakon, PMI): added up, and each a further column
  --indicator  long tables (a column of indicators, one of values): what an indicator that is not recognised is:
               eligible, covered, column, column:NAME or ignore, with segment and year as in --map
  --blanks     names left empty under others: are empty, or say what the cell above says (above); merged cells of
               a workbook are read as such anyhow
  --match      the desa of a row or area that is not recognised: its number in the report, or the place exactly as
               written there, then the code of the desa; of an area that is none: NUMBER=none
  --mapping, --save-mapping   use or keep what columns hold, for tables with these headers of any year
  --year       year of figures dated neither by header nor by row
  --phase      phase of enrolment named neither by header nor by row
  --replace    replace figures that are there; without it such rows are rejected and old figures stay
  --layer, --crs   boundaries: the layer, and its coordinate system where the file names none or a wrong one
  --simplify   boundaries: drops detail below so many metres; shared edges stay one
  --missing    boundaries: desa not in the file lose their boundary (remove) or keep it (keep)
  --fund, --age   candidates: who pays for them, and limits of age at --date (">=18 <65" where left out)
  --passphrase-file   candidates: a file with the passphrase; without it hashes compare with no other list
  --list, --status    candidates: this file says who of that list is decreed, enrolled, ended or refused
  --dry-run    judge only; the document is not written
  --report     verdict and reasons of every row; XLSX, or CSV by its name
  --title, --publisher, --licence, --edition, --date, --note   the source, kept in the document
  --definition  coverage and enrolment: who is counted, kept with the source`,
    },
  },
  template: {
    usage: 'template FILE.gpkg --out TABLE.xlsx [--as coverage|enrolment|funds] [--year Y]',
    does: {
      id: 'Menulis tabel semua desa dokumen, atau sumber dana rencana, untuk diisi lalu diimpor (XLSX atau CSV).',
      en: 'Writes a table of all desa of the document, or of the funds of the plan, to be filled in and imported (XLSX or CSV).',
    },
  },
};

const frame = {
  title: {
    id: 'petalindung: merencanakan kepesertaan Jamsostek per desa, tanpa layar',
    en: 'petalindung: plans Jamsostek enrolment per desa, without a screen',
  },
  usage: { id: 'Pemakaian:', en: 'Usage:' },
  common: {
    id: `Untuk semua perintah:
  --json         satu objek JSON di stdout
  --lang id|en   bahasa pesan (id)
  --help         bantuan; petalindung PERINTAH --help untuk rinciannya
  --version      versi

Kode keluar: 0 selesai · 1 ada yang perlu diperbaiki, {what, why, next} di stderr
             2 pemakaian keliru · 70 kesalahan program`,
    en: `For all commands:
  --json         one JSON object on stdout
  --lang id|en   language of messages (id)
  --help         help; petalindung COMMAND --help for details
  --version      version

Exit codes: 0 done · 1 something to put right, {what, why, next} on stderr
            2 wrong usage · 70 a bug`,
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The help of one command, or of all. */
export function helpText(command: CommandName | null, language: Language): string {
  if (command !== null) {
    const { usage, does, more } = help[command];
    return `${frame.usage[language]} petalindung ${usage} [--json] [--lang id|en]\n\n${does[language]}\n${more ? `\n${more[language]}\n` : ''}`;
  }
  const lines = commandNames.map((name) => `  ${help[name].usage}\n      ${help[name].does[language]}`);
  return `${frame.title[language]}\n\n${frame.usage[language]}\n${lines.join('\n')}\n\n${frame.common[language]}\n`;
}

/** One line for a wrong usage. */
export function usageLine(command: CommandName | null): string {
  return command === null ? `petalindung ${commandNames.join('|')} …` : `petalindung ${help[command].usage}`;
}
