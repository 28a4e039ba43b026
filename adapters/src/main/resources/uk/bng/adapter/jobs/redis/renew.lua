-- ARGV: id, fence, term in milliseconds.
local job = read_job(ARGV[2])
if not is_under(job, ARGV[3]) then
  return {'lost'}
end
local till = text(NOW + tonumber(ARGV[4]))
redis.call('HSET', job.key, 'lease', till)
redis.call('ZADD', at('running'), till, job.id)
return {'held', flag(job.asked)}
