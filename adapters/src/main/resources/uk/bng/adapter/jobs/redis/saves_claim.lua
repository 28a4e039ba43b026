-- ARGV: term in milliseconds. Answers the lease; nothing when none is due.
local due = redis.call('ZRANGEBYSCORE', at('line'), '-inf', text(NOW), 'LIMIT', 0, 1000)
for _, number in ipairs(due) do
  local save = read(number)
  if not save then
    redis.call('ZREM', at('line'), number)
  elseif is_in_line(save) and is_first(save) then
    return lend(save, tonumber(ARGV[2]))
  end
end
return {}
