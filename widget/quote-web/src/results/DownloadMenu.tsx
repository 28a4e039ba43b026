import { EXPORTS, exportFile, exportWords, type JobStatus } from "quote-core";
import { Icon } from "../shared/Icon";
import { download } from "./deliver";
import { MenuButton } from "./MenuButton";

/** The quote as a file to keep: all its data, a table, or a page to print. */
export function DownloadMenu({
  status,
  zone,
  opens,
}: {
  readonly status: JobStatus;
  readonly zone: string;
  readonly opens: "up" | "down";
}) {
  return (
    <MenuButton
      label={
        <>
          <Icon name="get" />
          Download
        </>
      }
      name="Download as"
      opens={opens}
      items={EXPORTS.map((kind) => ({
        key: kind,
        word: exportWords[kind],
        onChoose: () => {
          download(exportFile(kind, status, zone));
        },
      }))}
    />
  );
}
