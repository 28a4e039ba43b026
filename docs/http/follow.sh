#!/bin/sh
# A job as it goes, by server-sent events. Start the service with ./bng serve, then: sh docs/http/follow.sh
bng=${BNG_URL:-http://127.0.0.1:8080}

# 202
job=$(curl -sS "$bng/run" -H "Content-Type: application/json" -d @examples/reference.json | grep -o '"job_id": *"[^"]*"' | cut -d '"' -f 4)

# 200: state, progress and finished; the stream closes when the job is over
curl -sSN "$bng/status/$job/events"
