import {alarmsOfOneCustomer, type Alarm} from "../../contract/alarms.js";
import {partOf} from "./few.js";

/** Without the alarms about single customers, and with the count of customers so that neither it nor the rest is few. */
export function mergeAlarms(alarms: readonly Alarm[], customers: number, minimum: number): Alarm[] {
  return alarms
    .filter(({id}) => !alarmsOfOneCustomer.includes(id))
    .map((alarm) => {
      if (alarm.id !== "lapsed-base") return alarm;
      const count = partOf(alarm.count, customers, minimum);
      return {...alarm, count, share: count / customers};
    });
}
