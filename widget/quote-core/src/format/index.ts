export { money, NOTHING, percent, plain, unitPrice, units, unitsInFull } from "./amounts";
export type { Amount } from "./decimal";
export { date, dateTime, duration, seconds } from "./times";
