-- Bounded, so that no sweep holds the server up: what is left is swept the next time.
local requeued, lost = end_leases(500)
promote(500)
local old = redis.call('ZRANGEBYSCORE', at('finished'), '-inf', text(NOW), 'LIMIT', 0, 2000)
for _, member in ipairs(old) do
  remove(string.match(member, '^(%a+):(%w+):([%x-]+):(.*)$'))
end
return {text(requeued), text(lost), text(#old)}
