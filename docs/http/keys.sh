#!/bin/sh
# The same with keys:
#   ./bng keys create --file keys.json --client try
#   BNG_KEYS_FILE=keys.json ./bng serve
#   BNG_KEY=bng_... sh docs/http/keys.sh
bng=${BNG_URL:-http://127.0.0.1:8080}
key=${BNG_KEY:?the key that bng keys create printed}

# 401: without a key
curl -sS "$bng/jobs"

# 200: with it
curl -sS "$bng/jobs" -H "Authorization: Bearer $key"

# 403: figures need the scope admin
curl -sS "$bng/metrics" -H "Authorization: Bearer $key"
