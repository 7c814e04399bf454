/** A campaign that the demo store has sent, and what it truly changed. */
export interface DemoCampaign {
  id: string;
  action: string;
  /** of the sending, ISO */
  day: string;
  /** whom it was for: those whose risk lay above the one and up to the other */
  riskAbove: number;
  riskTo: number;
  /** share held out */
  holdout: number;
  /** of the treated who would not have ordered within the horizon, the share that does; of those who would have, the share driven away */
  keeps: number;
  drivesAway: number;
  /** cost of a contact, and what whoever orders takes off, major currency units */
  cost: number;
  incentive: number;
}

/** Days within which an order is a campaign's outcome: the churn horizon of the default config. */
export const demoHorizonDays = 90;

/**
 * One that works, one that does nothing, and one that does harm, as offers can that remind those of leaving who had not thought
 * of it (Ascarza, Iyengar and Schleicher, 2016).
 */
export const pastCampaigns: readonly DemoCampaign[] = [
  {
    id: "win-back-2026-02",
    action: "Win-back",
    day: "2026-02-10",
    riskAbove: 0.85,
    riskTo: 1,
    holdout: 0.2,
    keeps: 0,
    drivesAway: 0,
    cost: 0.5,
    incentive: 0
  },
  {
    id: "immediate-retention-offer-2026-03",
    action: "Immediate retention offer",
    day: "2026-03-10",
    riskAbove: 0.7,
    riskTo: 0.85,
    holdout: 0.3,
    keeps: 0,
    drivesAway: 0.4,
    cost: 0.5,
    incentive: 10
  },
  {
    id: "email-campaign-2026-04",
    action: "Email campaign",
    day: "2026-04-14",
    riskAbove: 0.4,
    riskTo: 0.7,
    holdout: 0.2,
    keeps: 0.2,
    drivesAway: 0,
    cost: 0.05,
    incentive: 0
  }
];
