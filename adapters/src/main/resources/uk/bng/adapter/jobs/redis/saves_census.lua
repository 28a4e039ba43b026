local first = redis.call('ZRANGE', at('asked'), 0, 0, 'WITHSCORES')
local oldest = first[2] and math.max(0, NOW - tonumber(first[2])) or 0
return {text(redis.call('ZCARD', at('line'))), text(oldest), text(redis.call('ZCARD', at('parked')))}
