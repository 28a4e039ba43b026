-- ARGV: owner, limit, arrival of the last job seen or '', then the phases. Answers one job more than the limit, if there.
local owner, wanted = ARGV[2], tonumber(ARGV[3]) + 1
local first = ARGV[4] == '' and '+inf' or '(' .. ARGV[4]
local items = {}
for i = 5, #ARGV do
  local key, upper, taken = at('owned', owner, ARGV[i]), first, 0
  repeat
    local ids = redis.call('ZREVRANGEBYSCORE', key, upper, '-inf', 'WITHSCORES', 'LIMIT', 0, wanted)
    for j = 1, #ids, 2 do
      -- Those that were kept long enough are passed over until they are swept.
      if taken < wanted and read_job(ids[j]) then
        local found = redis.call('HMGET', at('job', ids[j]), 'arrival', 'phase', 'outcome', 'record', 'lineage',
          'attempt', 'created', 'updated', 'expires')
        table.insert(found, ids[j])
        table.insert(items, found)
        taken = taken + 1
      end
      upper = '(' .. ids[j + 1]
    end
  until taken == wanted or #ids == 0
end
table.sort(items, function(left, right) return tonumber(left[1]) > tonumber(right[1]) end)
local page = {}
for i = 1, math.min(#items, wanted) do
  page[i] = items[i]
end
return page
