-- KEYS: root. ARGV: what is added to the server's time, digest, idle time in milliseconds. Answers when the session ends
-- now, and what it holds; nothing when there is none.
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000) + tonumber(ARGV[1])
local key = KEYS[1] .. ':session:' .. ARGV[2]
local found = redis.call('HMGET', key, 'till', 'last', 'owner', 'key', 'record', 'object')
if not found[1] or tonumber(found[1]) <= now then
  return {}
end
local till = math.min(now + tonumber(ARGV[3]), tonumber(found[2]))
local text = string.format('%.0f', till)
redis.call('HSET', key, 'till', text)
redis.call('PEXPIRE', key, string.format('%.0f', math.max(1, till - now)))
return {text, found[3], found[4], found[5], found[6]}
