export { found } from "./helper";
