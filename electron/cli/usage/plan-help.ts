import { groups } from '#shared/contribution/programme.ts';
import { fundSources } from '#shared/budget/fund.ts';
import type { Text } from '#shared/text/text.ts';

const groupNames = groups.filter((group) => group !== 'construction').join(' | ');
const sources = fundSources.join(' | ');

/** The fields of a plan file, as `allocate --help` prints them; assets/plan.schema.json has them for programs. */
export const planFields: Text = {
  id: `PLAN.json; jumlah kepala dan Rupiah selalu bilangan bulat, isian yang tidak dikenal ditolak.
Skema untuk penyunting dan program: assets/plan.schema.json.
  name        nama rencana
  quota       jumlah kepala
  area        {"codes": ["63.11", …]} atau
              {"polygon": <GeoJSON Polygon/MultiPolygon>, "predicate": "centroid" | "majority" | "intersects"}
  rule        {"kind": "equal"} · {"kind": "raise-lowest"}
              {"kind": "proportional", "weight": "gap" | "eligible" | {"column": NAMA}}
              {"kind": "priority", "by": [{"measure": "gap" | "eligible" | "covered" | "coverage" | {"column": NAMA},
                                           "first": "high" | "low"}, …]}
              semuanya boleh dengan "floor": 100, minimum yang diberikan lebih dahulu kepada tiap desa
  limits      {"minimum": 50, "cap": {"heads": 300} atau {"coverage": 0.8}}: batas bagian tiap desa
  rounding    "largest-remainder" (bawaan) | "sainte-lague"
  reservePercent  cadangan calon, persen dari tiap desa
  locks       {"63.11.01.2001": 150}
  phases      [{"name", "year", "from": 4, "to": 12, "quota", "edition": "original" | "revised", "done": true}],
              jumlahnya sama dengan quota
  group       ${groupNames}
  programmes  ["JKK", "JKM", "JHT", "JP", "JKP"], sebagian atau semuanya
  wage        upah sebulan, riskClass 1–5: untuk kelompok yang iurannya dihitung dari upah
  sector      "transport" | "other" (bawaan): sektor BPU, yang menentukan keringanan PP 50/2025
  commitments [{"name", "kind": "renewal" | "enrolment" | "upgrade", "heads": N | "covered" | {"column"} | {"phases"},
               "group", "programmes", "wage", "year", "from", "to"}]: dibayar sebelum kepala baru
  enrolledOffGap  true: peserta terdaftar sejak tahun cakupan (daftar di atas, realisasi rencana lain)
              dikurangkan dari yang belum terlindungi
  funds       [{"name", "source": ${sources},
               "agency", "edition", "ceiling", "perYear": {"2024": RP}, "perRegion": RP | {"grant", "percent"},
               "regions": [kode], "phases": [nama], "groups": [kelompok], "discount": true}]
  agencies    [{"name", "ceiling", "perYear"}]: pagu semua dana satu OPD
  goal        {"year", "heads"} atau {"year", "coverage": 0.6728}
Yang wajib hanya name, quota, area, rule, phases, group dan programmes.`,
  en: `PLAN.json; heads and Rupiah always whole numbers, unknown fields are refused.
A schema for editors and programs: assets/plan.schema.json.
  name        name of the plan
  quota       heads
  area        {"codes": ["63.11", …]} or
              {"polygon": <GeoJSON Polygon/MultiPolygon>, "predicate": "centroid" | "majority" | "intersects"}
  rule        {"kind": "equal"} · {"kind": "raise-lowest"}
              {"kind": "proportional", "weight": "gap" | "eligible" | {"column": NAME}}
              {"kind": "priority", "by": [{"measure": "gap" | "eligible" | "covered" | "coverage" | {"column": NAME},
                                           "first": "high" | "low"}, …]}
              each may have "floor": 100, heads every desa gets first
  limits      {"minimum": 50, "cap": {"heads": 300} or {"coverage": 0.8}}: bounds of each desa's part
  rounding    "largest-remainder" (default) | "sainte-lague"
  reservePercent  candidates in reserve, percent of each desa's heads
  locks       {"63.11.01.2001": 150}
  phases      [{"name", "year", "from": 4, "to": 12, "quota", "edition": "original" | "revised", "done": true}],
              which add up to quota
  group       ${groupNames}
  programmes  ["JKK", "JKM", "JHT", "JP", "JKP"], some or all
  wage        monthly wage, riskClass 1–5: for groups whose contribution depends on the wage
  sector      "transport" | "other" (default): trade of BPU, on which discounts of PP 50/2025 depend
  commitments [{"name", "kind": "renewal" | "enrolment" | "upgrade", "heads": N | "covered" | {"column"} | {"phases"},
               "group", "programmes", "wage", "year", "from", "to"}]: paid before new heads
  enrolledOffGap  true: those enrolled since the year of coverage (lists above, enrolment of other plans)
              are taken off those not covered
  funds       [{"name", "source": ${sources},
               "agency", "edition", "ceiling", "perYear": {"2024": RP}, "perRegion": RP | {"grant", "percent"},
               "regions": [codes], "phases": [names], "groups": [groups], "discount": true}]
  agencies    [{"name", "ceiling", "perYear"}]: ceilings over all funds of an agency
  goal        {"year", "heads"} or {"year", "coverage": 0.6728}
Needed are name, quota, area, rule, phases, group and programmes alone.`,
};
