-- ARGV: the causes that parked saves are released from.
local released = 0
local causes = {}
for i = 2, #ARGV do
  causes[ARGV[i]] = true
end
for _, number in ipairs(redis.call('ZRANGE', at('parked'), 0, -1)) do
  local save = read(number)
  if save and causes[save.cause] then
    place(save, 'waiting', NOW)
    released = released + 1
  end
end
return {text(released)}
