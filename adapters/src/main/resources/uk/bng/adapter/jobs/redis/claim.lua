-- ARGV: term in milliseconds, worker. Answers job, fence, attempt, how long it waited and when
-- it was made; nothing when none waits.
end_leases(20)
promote(200)

-- The job of the owner whose turn it is; that owner's next turn comes after all others'.
local function next_job()
  local turn = redis.call('ZPOPMIN', at('owners'))
  while #turn > 0 do
    local owner = turn[1]
    local id = redis.call('ZRANGE', at('queue', owner), 0, 0)[1]
    if id then
      redis.call('ZADD', at('owners'), text(redis.call('INCR', at('turns'))), owner)
      local job = read_job(id)
      if job then
        return job
      end
      unqueue(owner, id)
      vanish(id)
    end
    turn = redis.call('ZPOPMIN', at('owners'))
  end
  return nil
end

local job = next_job()
if not job then
  return {}
end
move(job, 'CLAIM', NOW + tonumber(ARGV[2]))
redis.call('HSET', job.key, 'worker', ARGV[3])
local kept = redis.call('HMGET', job.key, 'job', 'created')
return {kept[1], job.fence, text(job.attempt), text(NOW - job.ready), kept[2]}
