#!/bin/sh
# Saving a quote to Attio. Needs a CRM: BNG_CRM_KIND=attio, BNG_CRM_ATTIO_TOKEN and a workspace prepared by
# ./bng crm install. To try it without one, play Attio first, from the folder of the README, after mvn verify:
#
#   java -cp "adapters/target/test-classes:bootstrap/target/app/lib/*" \
#     uk.bng.adapter.crm.attio.fake.StrictAttioMain --port 8099 --seed demo --token dev
#   export BNG_CRM_KIND=attio BNG_CRM_ATTIO_TOKEN=dev BNG_CRM_ATTIO_BASE=http://127.0.0.1:8099/v2
#   ./bng crm install && ./bng serve
#
# Then, with the id of the company that it printed: company=ID sh docs/http/save.sh
bng=${BNG_URL:-http://127.0.0.1:8080}

# 202: the job, whose id the others need
job=$(curl -sS "$bng/run" -H 'Content-Type: application/json' -d @examples/single.json | grep -o '"job_id": *"[^"]*"' | cut -d '"' -f 4)

# 200: the quote, once it is worked out
curl -sS "$bng/status/$job?wait=10"

# 200: saved, or saved already
curl -sS "$bng/save" -H 'Content-Type: application/json' -d '{"job_id":"'"$job"'","record_id":"'"$company"'"}'

# 200: the link stands in "crm"
curl -sS "$bng/status/$job"

# 200: what waits for a person; needs the scope admin once there are keys
curl -sS "$bng/jobs?crm=parked"
