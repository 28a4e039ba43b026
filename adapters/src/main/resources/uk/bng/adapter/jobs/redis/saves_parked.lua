-- ARGV: the most to answer.
local answer = {}
for _, number in ipairs(redis.call('ZREVRANGE', at('parked'), 0, tonumber(ARGV[2]) - 1)) do
  local save = read(number)
  if save then
    table.insert(answer, shown(save))
  end
end
return answer
