#!/bin/sh
# For those who run the service. Start it with ./bng serve, then: sh docs/http/operate.sh
bng=${BNG_URL:-http://127.0.0.1:8080}

# 200: all that the service needs, one by one
curl -sS "$bng/health"

# 200: whether the process is alive
curl -sS "$bng/health/live"

# 200: whether requests should be sent here
curl -sS "$bng/health/ready"

# 200: figures for Prometheus; needs the scope admin once there are keys
curl -sS "$bng/metrics"
