-- ARGV: owner, id. Answers the turn.
local job = read_job(ARGV[3])
if not job or job.owner ~= ARGV[2] then
  return {}
end
return {move(job, 'CANCEL', NOW)}
