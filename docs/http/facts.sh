#!/bin/sh
# What can be asked for. Start the service with ./bng serve, then: sh docs/http/facts.sh
bng=${BNG_URL:-http://127.0.0.1:8080}

# 200: habitats by words of their names
curl -sS "$bng/habitats?q=neutral%20grassland&limit=5"

# 200: areas by words of their names, and those that overlap an authority
curl -sS "$bng/places?kind=lpa&q=hull"
curl -sS "$bng/places?kind=nca&lpa=E60000253"

# 200: where a postcode is, and how sure that is
curl -sS "$bng/locate" -H 'Content-Type: application/json' -d '{"location": {"postcode": "TN23 1AA"}}'

# 200: limits, policies, engines and defaults
curl -sS "$bng/config"

# 200: the version and size of the catalogue, and the rows left out
curl -sS "$bng/catalogue"

# 200: bodies that work
curl -sS "$bng/examples"

# 200: one of them
curl -sS "$bng/examples/typical"

# 200: the contract
curl -sS "$bng/openapi.yaml"
