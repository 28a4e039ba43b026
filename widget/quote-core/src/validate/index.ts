export { checkRequest } from "./checkRequest";
export { formOf } from "./formOf";
export type { Issue } from "./issues";
export type { Knowledge } from "./knowledge";
export { unitsText, type UnitsText } from "./unitsText";
export { validate, type Validated } from "./validate";
