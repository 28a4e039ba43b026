-- ARGV: id, fence, progress.
local job = read_job(ARGV[2])
if not is_under(job, ARGV[3]) then
  return {'lost'}
end
redis.call('HSET', job.key, 'progress', ARGV[4])
touch(job)
return {'held', flag(job.asked)}
