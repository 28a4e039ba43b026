export { EXPORTS, exportFile, exportWords, type ExportFile, type ExportKind } from "./file";
export { summaryText } from "./summary";
