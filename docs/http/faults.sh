#!/bin/sh
# What problems look like; docs/problems.md lists them. Start the service with ./bng serve, then: sh docs/http/faults.sh
bng=${BNG_URL:-http://127.0.0.1:8080}

# 422: every issue at once
curl -sS "$bng/run" -H "Content-Type: application/json" \
  -d '{"demand": [{"habitat_name": "Nowhere grass", "units": -1}], "contract_size": "vast", "colour": "blue"}'

# 400: not JSON
curl -sS "$bng/run" -H "Content-Type: application/json" -d '{"demand": [}'

# 415: not said to be JSON
curl -sS "$bng/run" -H "Content-Type: text/plain" -d "ten units of hedgerow"

# 404: no such job, or somebody else's
curl -sS "$bng/status/00000000-0000-4000-8000-000000000000"

# 405: with the methods that work
curl -sS -X PUT "$bng/run"

# 406: in no such form
curl -sS "$bng/config" -H "Accept: text/html"
