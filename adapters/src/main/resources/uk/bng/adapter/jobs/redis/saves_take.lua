-- ARGV: quote, revision, object, record, term in milliseconds. Answers the lease; nothing when it cannot be had.
local number = redis.call('HGET', at('ids'), name_of(ARGV[2], ARGV[3], ARGV[4], ARGV[5]))
local save = number and read(number)
if save and is_in_line(save) and is_first(save) then
  return lend(save, tonumber(ARGV[6]))
end
return {}
