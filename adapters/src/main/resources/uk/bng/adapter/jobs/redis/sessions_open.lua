-- KEYS: root. ARGV: what is added to the server's time, digest, idle and longest time in milliseconds, owner, key id or '',
-- record, object. Answers when the session ends.
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000) + tonumber(ARGV[1])
local key = KEYS[1] .. ':session:' .. ARGV[2]
local till = string.format('%.0f', now + tonumber(ARGV[3]))
redis.call('HSET', key, 'till', till, 'last', string.format('%.0f', now + tonumber(ARGV[4])), 'owner', ARGV[5],
  'key', ARGV[6], 'record', ARGV[7], 'object', ARGV[8])
redis.call('PEXPIRE', key, ARGV[3])
return {till}
