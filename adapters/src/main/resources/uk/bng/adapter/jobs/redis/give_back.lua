-- ARGV: id, fence, move, pause in milliseconds.
local job = read_job(ARGV[2])
if not job or job.finished then
  return {'over'}
end
if not is_under(job, ARGV[3]) then
  return {'lost'}
end
move(job, ARGV[4], NOW + tonumber(ARGV[5]))
return {'recorded'}
