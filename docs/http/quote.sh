#!/bin/sh
# Quotes, from handing in to forgetting. Start the service with ./bng serve, then: sh docs/http/quote.sh
# The number before each request is the status that it is answered with.
bng=${BNG_URL:-http://127.0.0.1:8080}

# 200: a quote in one request, when it ends within ten seconds
curl -sS "$bng/run?wait=10" -H "Content-Type: application/json" -d @examples/typical.json

# 200: everything that is wrong with a request, nothing stored
curl -sS "$bng/validate" -H "Content-Type: application/json" \
  -d '{"demand": [{"habitat_name": "Native hedgerow", "units": 0}]}'

# 202: the same safely repeated: another request with this key and body is answered with this job
job=$(curl -sS "$bng/run" -H "Content-Type: application/json" -H "Idempotency-Key: order-17" -d @examples/single.json | grep -o '"job_id": *"[^"]*"' | cut -d '"' -f 4)

# 200: how it stands; with wait the answer comes when it changes
curl -sS "$bng/status/$job?wait=10"

# 200: the same job with other terms, and its lineage
curl -sS "$bng/run?wait=10" -H "Content-Type: application/json" \
  -d '{"revises": "'"$job"'", "options": {"discount": {"type": "percentage", "value": 5}}}'

# 200: the newest jobs
curl -sS "$bng/jobs?limit=5&status=completed"

# 202: ask for a job to be ended; for one that is over this changes nothing
curl -sS -X POST "$bng/jobs/$job/cancel"

# 204: forget it
curl -sS -X DELETE "$bng/jobs/$job"
