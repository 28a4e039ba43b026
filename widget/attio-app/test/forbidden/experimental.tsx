import * as client from "attio/client";

export const found = client["Experimental_Card"];
