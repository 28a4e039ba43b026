-- ARGV: owner, id.
local job = read_job(ARGV[3])
if not job or job.owner ~= ARGV[2] then
  return {'unknown'}
end
if not job.finished then
  return {'live'}
end
remove(job.phase, job.owner, job.id, record_of(job))
tell('changed ' .. job.id)
return {'forgotten'}
