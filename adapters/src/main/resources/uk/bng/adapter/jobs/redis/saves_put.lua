-- ARGV: quote, revision, object, record, job, owner.
forget_all(redis.call('ZRANGEBYSCORE', at('over'), '-inf', '(' .. text(NOW - KEPT), 'LIMIT', 0, 100))
local over = redis.call('ZCARD', at('over'))
if over > MOST then
  forget_all(redis.call('ZRANGE', at('over'), 0, math.min(over - MOST, 100) - 1))
end
local name = name_of(ARGV[2], ARGV[3], ARGV[4], ARGV[5])
local number = redis.call('HGET', at('ids'), name)
local save = number and read(number)
if not (save and is_open(save)) and redis.call('ZCARD', at('line')) + redis.call('ZCARD', at('parked')) >= MOST then
  return {'full'}
end
local was_open = save and is_open(save)
if not save then
  number = text(redis.call('INCR', at('numbers')))
  save = {number = number, key = at('save', number), quote = ARGV[2]}
  redis.call('HSET', at('ids'), name, number)
  redis.call('SADD', at('of', ARGV[2]), number)
  redis.call('HSET', save.key, 'quote', ARGV[2], 'revision', ARGV[3], 'object', ARGV[4], 'record', ARGV[5])
end
if not was_open or save.job ~= ARGV[6] then
  for _, step in ipairs(STEPS) do
    redis.call('HDEL', save.key, 'step:' .. step)
  end
end
redis.call('HSET', save.key, 'job', ARGV[6], 'owner', ARGV[7])
if not was_open or save.state == 'parked' then
  save.arrival, save.asked = redis.call('INCR', at('arrivals')), NOW
  redis.call('HSET', save.key, 'arrival', text(save.arrival), 'asked', text(NOW), 'attempts', '0')
  redis.call('HDEL', save.key, 'link_object', 'link_record', 'link_url')
  place(save, 'waiting', NOW)
end
for _, other in ipairs(saves_of(ARGV[2])) do
  if tonumber(other.revision) < tonumber(ARGV[3]) and is_open(other) and not is_worked_at(other) then
    place(other, 'refused', 0, 'SUPERSEDED')
  end
end
return {'kept'}
