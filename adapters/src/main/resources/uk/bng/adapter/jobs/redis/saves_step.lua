-- ARGV: quote, revision, object, record, fence, step, id.
local save = under_lease()
if not save then
  return {'lost'}
end
redis.call('HSET', save.key, 'step:' .. ARGV[7], ARGV[8])
return {'held'}
