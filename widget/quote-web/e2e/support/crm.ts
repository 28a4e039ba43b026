import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parent, type Parent } from "./parent";
import { attio, command, service, type Attio, type Service } from "./rig";

/** A service with keys and with Attio, which a page of another origin may show in a frame. */
export interface CrmRig {
  readonly bng: Service;
  readonly attio: Attio;
  /** An access key of the service. */
  readonly key: string;
  /** The page that may frame it. */
  readonly host: Parent;
  readonly end: () => Promise<void>;
}

const TOKEN = "planted-attio-token";

export async function crmRig(): Promise<CrmRig> {
  const folder = await mkdtemp(join(tmpdir(), "bng-page-"));
  const keys = join(folder, "keys");
  const [fake, host, key] = await Promise.all([
    attio(TOKEN),
    parent(),
    command(["keys", "create", "--client", "attio", "--file", keys], {}),
  ]);
  const crm = { BNG_CRM_KIND: "attio", BNG_CRM_ATTIO_TOKEN: TOKEN, BNG_CRM_ATTIO_BASE: fake.url };
  await command(["crm", "install"], crm);
  const bng = await service({ ...crm, BNG_KEYS_FILE: keys, BNG_WEB_FRAME_PARENTS: host.origin });
  return {
    bng,
    attio: fake,
    key,
    host,
    end: async () => {
      await Promise.all([bng.kill(), fake.kill(), host.close()]);
      await rm(folder, { recursive: true });
    },
  };
}
