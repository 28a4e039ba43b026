export { found } from "./that-is-not-there";
