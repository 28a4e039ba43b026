-- ARGV: owner, limit, arrival of the last job seen or '', record or '', then the phases. Answers one job more than the
-- limit, if there.
local owner, record, wanted = ARGV[2], ARGV[5], tonumber(ARGV[3]) + 1
local first = ARGV[4] == '' and '+inf' or '(' .. ARGV[4]

local phases = {}
for i = 6, #ARGV do
  phases[ARGV[i]] = true
end

-- Jobs that were kept long enough are passed over until they are swept.
local function is_wanted(id)
  local found = redis.call('HMGET', at('job', id), 'owner', 'expires', 'phase')
  return found[1] and phases[found[3]] and (not found[2] or tonumber(found[2]) > NOW)
end

local entries = {}
local function take(key)
  local upper, taken = first, 0
  repeat
    local ids = redis.call('ZREVRANGEBYSCORE', key, upper, '-inf', 'WITHSCORES', 'LIMIT', 0, wanted)
    for j = 1, #ids, 2 do
      upper = '(' .. ids[j + 1]
      if taken < wanted and is_wanted(ids[j]) then
        table.insert(entries, {id = ids[j], arrival = tonumber(ids[j + 1])})
        taken = taken + 1
      end
    end
  until taken == wanted or #ids < 2 * wanted
end

if record ~= '' then
  take(at('about', owner, record))
else
  for i = 6, #ARGV do
    take(at('owned', owner, ARGV[i]))
  end
end
table.sort(entries, function(left, right) return left.arrival > right.arrival end)
local page = {}
for i = 1, math.min(#entries, wanted) do
  page[i] = redis.call('HMGET', at('job', entries[i].id), 'arrival', 'phase', 'figures', 'record', 'lineage', 'attempt',
    'created', 'updated', 'expires')
  table.insert(page[i], entries[i].id)
end
return page
