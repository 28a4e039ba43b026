local first = redis.call('ZRANGE', at('pending'), 0, 0, 'WITHSCORES')
local wait = first[2] and math.max(0, NOW - tonumber(first[2])) or 0
return {text(redis.call('ZCARD', at('pending'))), text(redis.call('ZCARD', at('running'))), text(wait)}
