import type {Alarm} from "../../loaders/contract/alarms.js";

export const exampleAlarm: Alarm = {
  id: "gap",
  count: 184,
  share: null,
  revenueShare: null,
  from: "2024-07-20",
  to: "2025-01-19",
  usualDays: 3,
  more: 1,
  affects: ["risk"]
};
