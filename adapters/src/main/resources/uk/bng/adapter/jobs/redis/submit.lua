-- ARGV: id, owner, job, record id or '', lineage or '', then for a keyed submit: key, hash of the body.
local id, owner = ARGV[2], ARGV[3]
local key = ARGV[7] and at('key', owner, ARGV[7])
local used = key and redis.call('GET', key)
if used then
  local till, made, hash = string.match(used, '^(%d+) (%S+) (.*)$')
  if tonumber(till) > NOW then
    return hash == ARGV[8] and {'replayed', made} or {'reused'}
  end
end
local live = redis.call('ZCARD', at('owned', owner, 'pending')) + redis.call('ZCARD', at('owned', owner, 'running'))
if live >= LIVE then
  return {'live'}
end
if redis.call('ZCARD', at('pending')) >= QUEUE then
  return {'full'}
end
local job = {id = id, key = at('job', id), owner = owner}
if redis.call('EXISTS', job.key) == 1 then
  return {'known'}
end
job.arrival = text(redis.call('INCR', at('arrivals')))
redis.call('HSET', job.key, 'owner', owner, 'arrival', job.arrival, 'phase', 'pending', 'attempt', 0, 'sequence', 1,
  'created', text(NOW), 'updated', text(NOW), 'ready', text(NOW), 'job', ARGV[4])
if ARGV[5] ~= '' then
  redis.call('HSET', job.key, 'record', ARGV[5])
  redis.call('ZADD', at('about', owner, ARGV[5]), job.arrival, id)
end
if ARGV[6] ~= '' then
  redis.call('HSET', job.key, 'lineage', ARGV[6])
end
redis.call('ZADD', at('owned', owner, 'pending'), job.arrival, id)
wait(job, NOW)
if key then
  redis.call('SET', key, text(NOW + RETENTION) .. ' ' .. id .. ' ' .. ARGV[8], 'PX', RETENTION)
end
return {'accepted', text(NOW)}
