export { render as found } from "react-dom";
