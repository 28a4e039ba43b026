-- ARGV: owner, id.
local job = read_job(ARGV[3])
if not job or job.owner ~= ARGV[2] then
  return {}
end
return redis.call('HMGET', job.key, 'job', 'phase', 'attempt', 'sequence', 'created', 'updated', 'asked', 'progress',
  'figures', 'answer', 'fault', 'detail', 'expires', 'log')
