/** Small fixed inputs, one a chart: what the committed pictures are drawn from. Figures are like those of a real shop. */
const personas = ["Big Spenders", "Loyal Customers", "At Risk", "New / Occasional"];
const revenue = [
  572713, 569445, 447137, 595500, 469200, 678594, 661213, 600091, 645343, 952838, 1039318, 1161817, 518192
];

const months = revenue.map((revenue, i) => ({
  month: i === 0 ? "2010-12" : `2011-${String(i).padStart(2, "0")}`,
  revenue,
  orders: Math.round(revenue / 480),
  customers: Math.round(revenue / 700),
  partial: i === 12,
  through: i === 12 ? "2011-12-09" : undefined,
  spoken: i === 11
}));

const personaRows = personas.map((persona, index) => ({
  persona,
  index,
  customers: [716, 1173, 1399, 1050][index],
  customerShare: [0.165, 0.27, 0.323, 0.242][index],
  revenue: [5.8e6, 1.9e6, 5.2e5, 6.9e5][index],
  revenueShare: [0.65, 0.213, 0.058, 0.078][index],
  churnRisk: [0.18, 0.31, 0.68, 0.49][index],
  revenueAtRisk: [7.2e5, 4.1e5, 1.9e5, 2.3e5][index]
}));

const spread = (median: number, lowerQuartile: number, upperQuartile: number) => ({
  mean: median,
  median,
  lowerQuartile,
  upperQuartile
});

const personaPlaces = personas.map((persona, index) => ({
  persona,
  index,
  customers: personaRows[index].customers,
  recencyDays: [spread(13, 6, 28), spread(32, 17, 61), spread(214, 122, 283), spread(52, 25, 70)][index],
  frequency: [spread(9, 6, 14), spread(4, 3, 5), spread(1, 1, 1), spread(1.5, 1, 2)][index],
  monetary: [spread(4200, 2900, 7100), spread(1320, 900, 1900), spread(280, 160, 420), spread(410, 250, 620)][index]
}));

const bridge = [
  {label: "Q2 2011", kind: "total", amount: 1707235.4, customers: null, from: 0, to: 1707235.4},
  {label: "New customers", kind: "step", amount: 203511.2, customers: 512, from: 1707235.4, to: 1910746.6},
  {label: "Came back", kind: "step", amount: 288040, customers: 391, from: 1910746.6, to: 2198786.6},
  {label: "Bought more", kind: "step", amount: 412350.1, customers: 548, from: 2198786.6, to: 2611136.7},
  {label: "Bought less", kind: "step", amount: -281000, customers: 530, from: 2611136.7, to: 2330136.7},
  {label: "Paused or stopped", kind: "step", amount: -412887.3, customers: 1130, from: 2330136.7, to: 1917249.4},
  {label: "Q3 2011", kind: "total", amount: 1917249.4, customers: null, from: 0, to: 1917249.4}
];

const flows = [
  [590, 70, 12, 8],
  [95, 720, 110, 25],
  [10, 60, 890, 5],
  [6, 160, 270, 380],
  [15, 163, 117, 632]
].flatMap((row, before) =>
  row.map((customers, after) => ({
    before: personas[before] ?? "New since",
    after: personas[after],
    beforeIndex: before < 4 ? before : -1,
    afterIndex: after,
    customers,
    revenueBefore: before < 4 ? customers * 410 : 0,
    revenue: customers * 430
  }))
);

const actions = [
  {action: "Urgent VIP call", customers: 41, revenue: 4.2e5, revenueAtRisk: 2.3e5},
  {action: "Immediate retention offer", customers: 980, revenue: 2.8e5, revenueAtRisk: 2.1e5},
  {action: "Email campaign", customers: 1250, revenue: 9.1e5, revenueAtRisk: 5.2e5},
  {action: "None", customers: 2067, revenue: 6.2e6, revenueAtRisk: 1.1e6}
];

const countries = [
  "United Kingdom 7308391",
  "Netherlands 285446",
  "EIRE 265545",
  "Germany 228867",
  "France 209024",
  "27 other countries 614135"
].map((line, i) => ({
  country: line.replace(/ \d+$/, ""),
  customers: 40 - i,
  revenue: Number(/\d+$/.exec(line)![0]),
  rest: i === 5
}));

const metrics = {
  auc: 0.743,
  aucLow: 0.723,
  aucHigh: 0.763,
  averagePrecision: 0.71,
  brier: 0.203,
  brierBaseline: 0.246,
  logLoss: 0.59,
  calibrationSlope: {estimate: 0.97, low: 0.84, high: 1.1},
  calibrationIntercept: {estimate: 0.02, low: -0.1, high: 0.14},
  recalibrated: false
};

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((tenth) => tenth / 10);
const coefficients = [
  ["recency", "Days since the last order", 0.82, 0.05],
  ["frequency", "Number of orders", -0.55, 0.06],
  ["rhythm", "Silence against the customer's own rhythm", 0.33, 0.07],
  ["monetary", "Total spend", -0.12, 0.08]
] as const;

const decay = (rate: number) => (i: number) => {
  const probability = 0.82 * Math.exp(-i / rate);
  return {days: i * 10, probability, low: probability - 0.02, high: probability + 0.02, atRisk: 900 - i * 25};
};
const defection = {days: 89, low: 79, high: 98, missing: null};
const steps = Array.from({length: 31}, (_, i) => i);

const bounds = (estimate: number, error: number) => ({
  estimate,
  low: estimate - 1.96 * error,
  high: estimate + 1.96 * error
});

const distribution = (median: number, reach: number, claim: number) => ({
  mean: median,
  standardDeviation: reach / 2,
  minimum: median - reach,
  low: median - 0.9 * reach,
  median,
  high: median + 0.9 * reach,
  maximum: median + reach,
  claim,
  claimPercentile: claim < median ? 0 : 1
});

/** A simple version of the grid's groups, with names of every length. */
function groupOf(recency: number, frequency: number): string {
  if (recency >= 4) return frequency >= 4 ? "Champions" : frequency >= 2 ? "Potential loyalist" : "New";
  if (recency === 3) return frequency >= 3 ? "Loyal" : "Needs attention";
  return frequency >= 4 ? "Can't lose" : frequency >= 3 ? "At risk" : recency === 2 ? "About to sleep" : "Hibernating";
}

const holdout = {
  days: 90,
  from: "2011-09-11",
  to: "2011-12-09",
  model: "nbd",
  customers: 3300,
  expected: 4710.4,
  actual: 5122,
  ratio: 0.92,
  offByMoreThanTenth: false,
  sentence: "The model expected 8% fewer orders than came.",
  groups: ["0", "1", "2", "3", "4", "5", "6", "7 or more"].map((label, i) => ({
    repeatOrders: i,
    label,
    customers: 1200 - i * 140,
    expected: (1200 - i * 140) * (0.3 + 0.34 * i),
    actual: Math.round((1200 - i * 140) * (0.38 + 0.33 * i))
  })),
  weeks: Array.from({length: 13}, (_, i) => ({
    from: new Date(Date.UTC(2011, 8, 11 + 7 * i)).toISOString().slice(0, 10),
    to: new Date(Date.UTC(2011, 8, 17 + 7 * i)).toISOString().slice(0, 10),
    expected: 372 - 2.5 * i,
    actual: 330 + 12 * i - (i === 12 ? 90 : 0)
  }))
};

const numberIds = [
  "recent-revenue",
  "recent-customers",
  "recent-spend",
  "customers",
  "revenue",
  "average-customer-value",
  "top-segment",
  "revenue-at-risk",
  "expected-orders",
  "expected-revenue",
  "customer-value",
  "mean-churn-risk",
  "model-auc",
  "model-brier"
];
const headlineIds = [
  "overview-headline",
  "customers-headline",
  "segments-headline",
  "churn-headline",
  "drivers-headline",
  "actions-headline",
  "profit-headline",
  "timing-headline",
  "trends-headline",
  "methods-headline"
];

const numberFacts = {
  label: "Revenue at risk",
  value: "£3.1M",
  detail: "36% of the last twelve months’ revenue",
  change: {direction: "up" as const, text: "+12%, up from £2.8M 90 days earlier"},
  good: "down" as const
};

const recentFacts = {
  ...numberFacts,
  label: "Revenue, last 90 days",
  trend: {
    values: [9, 12, null, 14, 11, 10, 13, 15, 16, 14, 18, 22],
    label: "by month, Jan 2011 to Dec 2011",
    spoken: "by month, Jan 2011 to Dec 2011: from £900K to £2.2M, last £2.2M"
  }
};

const headline =
  "In the 90 days to 9 Dec 2011 revenue was £3.1M, 19% more than in the same days a year before: 12% more customers ordered, and each spent 6% more.";

export const examples: Record<string, unknown> = {
  "monthly-revenue": months,
  "revenue-by-persona": personaRows,
  "customers-by-persona": personaRows,
  "risk-by-persona": personaRows,
  "revenue-at-risk-by-persona": personaRows,
  "revenue-by-country": countries,
  "revenue-bridge": {rows: bridge, empty: "No order of these customers in either period."},
  "persona-flow": {rows: flows, from: "2011-09-09", to: "2011-12-09", empty: "Too few customers moved to tell."},
  "persona-map": personaPlaces,
  "persona-selection": {
    count: 4,
    selection: [6400, 4900, 3938, 3300, 2900, 2600, 2400].map((inertia, i) => ({
      count: i + 2,
      inertia,
      silhouette: 0.45 - i * 0.03
    }))
  },
  "customers-by-action": actions,
  "revenue-by-action": actions,
  "profit-by-action": {
    empty: "",
    rows: [
      {action: "Urgent VIP call", customers: 41, estimate: 8200, low: 3650, high: 17400},
      {action: "Immediate retention offer", customers: 980, estimate: -5600, low: -6900, high: -2900},
      {action: "Email campaign", customers: 1250, estimate: 2210, low: 2210, high: 2210}
    ]
  },
  "break-even": {
    empty: "",
    rows: [
      {action: "Urgent VIP call", breakEven: 0.062, assumed: 0.2},
      {action: "Immediate retention offer", breakEven: null, assumed: null},
      {action: "Email campaign", breakEven: 0.31, assumed: null}
    ]
  },
  uplift: {
    empty: "",
    rows: [
      {action: "Immediate retention offer", from: "2026-04-13", difference: 0.124, low: 0.081, high: 0.162},
      {action: "Win-back", from: "2026-01-12", difference: 0.004, low: -0.021, high: 0.026},
      {action: "Email campaign", from: "2025-09-15", difference: -0.071, low: -0.122, high: -0.019}
    ]
  },
  "promised-measured": {
    empty: "",
    rows: [
      {
        label: "Immediate retention offer, treated",
        from: "2026-04-13",
        measured: 0.31,
        low: 0.28,
        high: 0.34,
        promised: 0.29
      },
      {
        label: "Immediate retention offer, held out",
        from: "2026-04-13",
        measured: 0.19,
        low: 0.15,
        high: 0.23,
        promised: 0.17
      },
      {label: "Win-back, treated", from: "2026-01-12", measured: 0.05, low: 0.03, high: 0.07, promised: null}
    ]
  },
  "campaign-power": {
    empty: "",
    rows: [
      {action: "Urgent VIP call", customers: 41, tenth: null, fifth: null, half: 0.62, breakEven: 0.062},
      {action: "Immediate retention offer", customers: 980, tenth: 0.119, fifth: 0.082, half: 0.061, breakEven: null},
      {action: "Email campaign", customers: 1250, tenth: 0.21, fifth: 0.16, half: 0.12, breakEven: 0.31}
    ]
  },
  "profit-curve": {
    empty: "",
    curves: [0.05, 0.1, 0.2].map((effect) => {
      // a customer brings ever less, and costs as much
      const points = Array.from({length: 41}, (_, i) => ({
        customers: i * 25,
        profit: effect * 42_000 * (1 - Math.exp(-i / 8)) - 62 * i
      }));
      const best = points.reduce((a, b) => (b.profit > a.profit ? b : a));
      return {label: `${effect * 100}%`, kept: `${effect * 100}%`, points, best};
    })
  },
  "budget-frontier": {
    empty: "",
    budget: 600,
    curves: [
      {
        label: "",
        kept: "as given",
        points: Array.from({length: 41}, (_, i) => ({outlay: i * 40, profit: 7400 * (1 - Math.exp(-i / 12))})),
        chosen: {outlay: 600, profit: 5280}
      }
    ]
  },
  "margin-by-cohort": {
    basis: "margin",
    curve: [20.4, 26.3, 31.7, 36.6, 41.6, 45.7, 50.9, 55.6, 58.9].map((perCustomer, since) => ({since, perCustomer})),
    cohorts: [9, 6, 3].map((length, k) => ({
      from: `2011-0${k + 1}`,
      points: Array.from({length}, (_, since) => ({since, perCustomer: 19 + k + (5 + k) * since}))
    })),
    forecast: [
      {since: 3, perCustomer: 37.5},
      {since: 6, perCustomer: 53.1},
      {since: 12, perCustomer: 80.8}
    ],
    cac: 46.8,
    empty: ""
  },
  "cac-by-month": {
    rows: [38.2, 52.1, 47.9, 44.3, 49.8, 61.4].map((cac, k) => ({
      month: `2011-0${k + 1}`,
      customers: 100,
      spend: 100 * cac,
      cac
    })),
    all: 48.95,
    channels: [
      {channel: "Search", customers: 310, spend: 15934, cac: 51.4},
      {channel: "Social", customers: 180, spend: 13436, cac: 74.64},
      {channel: "Direct", customers: 96, spend: null, cac: null}
    ],
    empty: ""
  },
  "payback-by-cohort": {
    rows: [5, 7, null, 6, null, null].map((paybackMonths, k) => ({
      from: `2011-0${k + 1}`,
      to: `2011-0${k + 1}`,
      customers: 100,
      cac: 48,
      paybackMonths,
      observedMonths: 10 - k
    })),
    empty: ""
  },
  "rejected-lines": [
    {reason: "no-customer", rows: 135080, share: 0.249, example: null},
    {reason: "unreadable-date", rows: 0, share: 0, example: null},
    {reason: "cancelled", rows: 8905, share: 0.0164, example: null},
    {reason: "price-not-positive", rows: 40, share: 0.0001, example: null}
  ],
  "risk-distribution": [120, 260, 410, 520, 480, 610, 640, 520, 410, 368].map((customers, i) => ({
    from: i / 10,
    to: (i + 1) / 10,
    customers
  })),
  "customer-book": {
    cells: personas.flatMap((persona, index) =>
      [0.3, 1.4, 2.8, 6, 12].map((silence, i) => ({
        persona,
        index,
        silence: silence * (1 + 0.2 * index),
        spend: i === 4 ? 0 : [3900, 1500, 260, 480][index] * (1.3 - 0.2 * i),
        customers: 20 + 30 * ((index + i) % 4),
        atRisk: [9e3, 4e4, 7e4, 3e4, 0][i] / (index + 1)
      }))
    ),
    rows: personas.map((persona, index) => ({
      persona,
      silence: "Over two usual gaps",
      customers: 210 - 30 * index,
      spend: 580_800 / (index + 1),
      atRisk: 100_000 / (index + 1)
    }))
  },
  "customers-at-risk": ["a3f09bc1d2e4f506", "09bc1d2e4f5061ab", "9bc1d2e4f50633cd"].map((key, i) => ({
    key,
    persona: personas[i],
    index: i,
    churnRisk: 0.7 - 0.12 * i,
    revenueAtRisk: 42000 / (i + 1),
    spent: 60000 / (i + 1)
  })),
  "churn-drivers": coefficients.map(([feature, label, estimate, standardError]) => ({
    feature,
    label,
    estimate,
    standardError,
    low: estimate - 1.96 * standardError,
    high: estimate + 1.96 * standardError,
    oddsRatio: Math.exp(estimate),
    pValue: 0.01,
    collinearWith: []
  })),
  "churn-roc": {
    metrics,
    roc: [0, ...tenths].map((x) => ({threshold: 1 - x, falsePositiveRate: x, truePositiveRate: x ** 0.38}))
  },
  "churn-calibration": {
    metrics,
    calibration: tenths.map((x, i) => ({
      predicted: x * 0.85,
      observed: x * 0.83 + 0.01,
      low: x * 0.78,
      high: x * 0.87 + 0.03,
      customers: 300 + i
    }))
  },
  "churn-gains": {lift: tenths.map((share) => ({share, captured: share ** 0.55, lift: share ** -0.45}))},
  "revenue-season": months.map(({month, revenue, partial}) => ({
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    revenue,
    partial
  })),
  "recency-distribution": {
    histogram: steps.slice(0, 27).map((i) => ({
      from: i * 14,
      to: i * 14 + 14,
      customers: Math.round(700 * Math.exp(-i / 6) + 40)
    })),
    defection,
    beyondDefection: 1480
  },
  "return-probability": {horizonDays: 90, returnProbability: steps.map(decay(18)), defection},
  "model-comparison": {
    metrics,
    baselines: [
      ["recency", "Recency alone", 0.712],
      ["study", "Frequency and monetary alone", 0.684],
      ["bgnbd", "BG/NBD: no order within the horizon", 0.721]
    ].map(([id, label, auc]) => ({
      id,
      label,
      auc,
      aucLow: Number(auc) - 0.02,
      aucHigh: Number(auc) + 0.02,
      brier: 0.21,
      difference: {estimate: 0.743 - Number(auc), low: 0.01, high: 0.04}
    }))
  },
  "threshold-outcome": {
    threshold: 0.5,
    truePositives: 812,
    falsePositives: 391,
    trueNegatives: 1204,
    falseNegatives: 467
  },
  "study-splits": {
    splits: {
      count: 500,
      frequency: distribution(-3.54, 0.3, -2.62),
      monetary: distribution(-0.68, 0.4, -1.67),
      points: steps.map((i) => ({
        frequency: -3.54 + 0.3 * Math.sin(i * 7),
        monetary: -0.68 + 0.4 * Math.cos(i * 5),
        auc: 0.75
      }))
    }
  },
  "study-variants": {
    claim: {frequency: -2.62, monetary: -1.67},
    variants: [
      ["Order lines, with the penalty", -3.539, -0.676],
      ["Order lines, without", -3.6, -0.66],
      ["Orders, with the penalty", -3.532, -0.098],
      ["Orders, without", -3.651, -0.083]
    ].map(([label, frequency, monetary]) => ({
      label,
      frequency: bounds(Number(frequency), 0.185),
      monetary: bounds(Number(monetary), 0.119),
      auc: 0.753
    }))
  },
  "cohort-retention": months.slice(0, 12).map(({month}, i) => ({
    cohort: month,
    customers: 885 - i * 40,
    months: steps.slice(0, 13 - i).map((since) => ({
      since,
      customers: 300,
      share: since === 0 ? 1 : 0.2 + 0.015 * ((since * 5 + i) % 9) + (i === 0 ? 0.15 : 0),
      revenuePerCustomer: 210.5,
      partial: since === 12 - i
    }))
  })),
  "gap-survival": {
    survival: steps.map((i) => {
      const survival = Math.exp(-i / 7.5);
      return {days: i * 10, survival, low: survival * 0.98, high: survival ** 0.97, atRisk: 14000 - i * 400};
    }),
    gaps: {closed: 14194, open: 4338, medianDays: 52}
  },
  "return-by-persona": personas.map((persona, index) => ({
    persona,
    index,
    horizonDays: 90,
    returnProbability: steps.map(decay([26, 20, 9, 11][index])),
    defection: {...defection, days: [131, 99, 42, 51][index]}
  })),
  "rfm-grid": [5, 4, 3, 2, 1].flatMap((recency) =>
    [1, 2, 3, 4, 5].map((frequency) => ({
      recencyScore: recency,
      valueScore: frequency,
      revenue: 1000 * recency * frequency,
      group: groupOf(recency, frequency),
      customers: 40 + 25 * ((recency * frequency) % 7) + (recency === frequency ? 120 : 0)
    }))
  ),
  "persona-crosstab": ["Champions", "Loyal", "Needs attention", "At risk", "Lost"].flatMap((group, row) =>
    personas.map((persona, column) => ({
      group,
      persona,
      customers: Math.max(0, 640 - 210 * Math.abs(row - column)),
      revenue: 5000,
      groupShare: 0.25
    }))
  ),
  "value-by-persona": personas.map((persona, index) => ({
    persona,
    index,
    customers: personaRows[index].customers,
    customerValue: [2.1e6, 7.4e5, 6.1e4, 1.9e5][index]
  })),
  "value-concentration": [0.612, 0.131, 0.081, 0.056, 0.04, 0.03, 0.021, 0.015, 0.009, 0.005].map((valueShare) => ({
    customers: 434,
    customerValue: valueShare * 3.1e6,
    valueShare
  })),
  "expected-orders-holdout": {missing: [], holdout},
  "expected-orders-groups": {missing: [], holdout},
  ...Object.fromEntries(numberIds.map((id) => [id, id.startsWith("recent-") ? recentFacts : numberFacts])),
  ...Object.fromEntries(headlineIds.map((id) => [id, headline]))
};

/** What each chart gets where there is nothing to draw, if that is not an empty list. */
export const empties: Record<string, unknown> = {
  "revenue-bridge": {rows: [], empty: "No order of these customers in either period."},
  "persona-flow": {rows: [], from: "2011-09-09", to: "2011-12-09", empty: "Too few customers moved to tell."},
  "customer-book": {cells: [], rows: []},
  "persona-selection": {count: 4, selection: []},
  "churn-roc": {missing: ["The history is 120 days long; the model needs 270."]},
  "churn-calibration": {missing: ["The history is 120 days long; the model needs 270."]},
  "churn-gains": {missing: ["The history is 120 days long; the model needs 270."]},
  "recency-distribution": {histogram: [], defection: {...defection, days: null}, beyondDefection: null},
  "return-probability": {horizonDays: 90, returnProbability: [], defection: {...defection, days: null}},
  "model-comparison": {missing: ["The history is 120 days long; the model needs 270."]},
  "threshold-outcome": null,
  "profit-by-action": {rows: [], empty: "No action is due."},
  "margin-by-cohort": {
    basis: "revenue",
    curve: [],
    cohorts: [],
    forecast: [],
    cac: null,
    empty: "Too few customers had their first order in a whole month after the first 12."
  },
  "cac-by-month": {rows: [], all: null, empty: "What acquiring customers cost is not known by month."},
  "payback-by-cohort": {
    rows: [],
    empty: "What acquiring customers cost, or the store’s gross margin, is not known."
  },
  "break-even": {rows: [], empty: "No action that keeps customers has a cost in the store’s config."},
  uplift: {rows: [], empty: "No campaign has been started."},
  "promised-measured": {rows: [], empty: "No campaign’s days are over yet: 34 of 90 have passed."},
  "campaign-power": {rows: [], empty: "No action is due."},
  "profit-curve": {curves: [], empty: "At these terms nobody would bring more than they cost."},
  "budget-frontier": {curves: [], budget: null, empty: "At these terms nobody would bring more than they cost."},
  "study-splits": {missing: ["The store has 40 customers; the study needs 100."]},
  "study-variants": {missing: ["The store has 40 customers; the study needs 100."]},
  "gap-survival": {survival: [], gaps: {closed: 0, open: 0, medianDays: null}},
  "expected-orders-holdout": {missing: ["The history is 120 days long; the model needs 180."], holdout: null},
  "expected-orders-groups": {missing: [], holdout: null},
  ...Object.fromEntries(numberIds.map((id) => [id, null])),
  ...Object.fromEntries(headlineIds.map((id) => [id, ""]))
};
