import type { CarryingOver, Instrument } from "./instrument";

/** Its forward conversions only: that of Tier 2 back to 2.1 is not their inverse, and one of its points is wrong. */
const POINTS = "support.pbisapps.org, points and conversions of TFI 2.1 and 3.0";
const TFI = `pbisapps.org/products/tfi; ${POINTS}`;

const unknown = {
  unit: "school",
  scoring: null,
  teamScoring: null,
  componentPercent: null,
  mostMisses: null,
  items: null,
  maxPoints: null,
  compulsory: false,
  parts: [],
  remark: null,
  carriedOver: null,
} as const;

interface Tier {
  readonly tier: number;
  readonly items: number;
}

/** Shares of points in one tier, by majority vote; PBIS Assessment takes no blanks. */
const tfi = {
  ...unknown,
  scoring: "points",
  teamScoring: "majority",
  form: "total",
  compulsory: true,
  source: TFI,
} as const;

const earlierTier = (
  { tier, items }: Tier,
  parts: readonly string[],
  carried: Pick<CarryingOver, "factor" | "offset">
): Instrument => ({
  ...tfi,
  key: `tfi21Tier${tier}`,
  tool: `TFI Tier ${tier}`,
  version: "2.1",
  totalPercent: 70,
  items,
  maxPoints: 2,
  parts,
  carriedOver: { to: `tfi30Tier${tier}`, ...carried },
});

const laterTier = ({ tier, items }: Tier, parts: readonly string[]): Instrument => ({
  ...tfi,
  key: `tfi30Tier${tier}`,
  tool: `TFI Tier ${tier}`,
  version: "3.0",
  totalPercent: 50,
  items,
  maxPoints: 4,
  parts,
});

/** Yes or no for each of 22 indicators. */
const hqpd = {
  ...unknown,
  tool: "HQPD checklist",
  unit: null,
  scoring: "points",
  items: 22,
  maxPoints: 1,
  parts: [
    "Preparation",
    "Introduction",
    "Demonstration",
    "Engagement",
    "Evaluation/Reflection",
    "Mastery",
  ],
} as const;

const FOUR_PARTS = ["Teaming", "Systems", "Data", "Practices"];

/**
 * Published instruments that a district can start from: what sources say of their structure and criterion, and nothing
 * of their wording, which stays with their authors. Where no source was read, a field is left to the district.
 */
export const publishedInstruments: readonly Instrument[] = [
  laterTier({ tier: 1, items: 20 }, FOUR_PARTS),
  laterTier({ tier: 2, items: 15 }, FOUR_PARTS),
  {
    ...laterTier({ tier: 3, items: 19 }, FOUR_PARTS),
    remark: "Teaming has two halves: the leadership team, and each student's own team.",
  },
  // 30, 26 and 34 points at two for each item.
  earlierTier({ tier: 1, items: 15 }, ["Teams", "Implementation", "Evaluation"], {
    factor: 0.75,
    offset: -8.23,
  }),
  earlierTier({ tier: 2, items: 13 }, ["Teams", "Interventions", "Evaluation"], {
    factor: 0.63,
    offset: -0.9,
  }),
  earlierTier({ tier: 3, items: 17 }, ["Teams", "Resources", "Support plan", "Evaluation"], {
    factor: 0.66,
    offset: 0.9,
  }),
  {
    ...unknown,
    key: "boq",
    tool: "Benchmarks of Quality",
    version: "Revised",
    scoring: "points",
    teamScoring: "majority",
    form: "total",
    totalPercent: 70,
    items: 53,
    remark: "Ten parts. Items have 1, 2 or 3 points at most, 107 together; 75 points meet 70%.",
    source: "wisconsinpbisnetwork.org/boq.html; docsbay.net/Benchmarks-of-Quality-Boq",
  },
  {
    ...unknown,
    key: "set21",
    tool: "School-wide Evaluation Tool",
    version: "2.1",
    form: "totalAndKeyComponent",
    totalPercent: 80,
    componentPercent: 80,
    items: 28,
    maxPoints: 2,
    parts: ["Expectations Taught"],
    remark: "Seven parts. The key component is Expectations Taught: add it to Setup and choose it.",
    source: "pbisvermont.org (SET); pbisevalmn.org/set-scoring.php",
  },
  {
    ...unknown,
    key: "dca",
    tool: "District Capacity Assessment",
    version: "7.7",
    unit: null,
    form: "everyComponent",
    totalPercent: 80,
    componentPercent: 80,
    remark: "Its authors suggest these percentages until more is known.",
    source: "mimtsstac.org/district-capacity-assessment-dca; ERIC ED606129",
  },
  {
    ...hqpd,
    key: "hqpdShare",
    version: "80% rule",
    form: "total",
    totalPercent: 80,
    remark: "The earlier rule: 80% of the indicators. Later versions count misses.",
    source: "researchcollaboration.org, high-quality professional development checklist",
  },
  {
    ...hqpd,
    key: "hqpdMisses",
    version: "one miss rule",
    form: "misses",
    totalPercent: null,
    mostMisses: 1,
    remark: "The rule of 2013 to 2015: at most one item missed in each part.",
    source: "studylib.net/doc/6829643 and 7049753",
  },
];
