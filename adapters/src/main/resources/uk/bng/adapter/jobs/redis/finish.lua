-- ARGV: id, fence, phase, then pairs of what the ending has: log, figures, answer, fault, detail.
local job = read_job(ARGV[2])
if not job or job.finished then
  return {'over'}
end
if not is_under(job, ARGV[3]) then
  return {'lost'}
end
local told = {phase = ARGV[4]}
for i = 5, #ARGV, 2 do
  told[ARGV[i]] = ARGV[i + 1]
end
move(job, 'FINISH', NOW, told)
return {'recorded'}
