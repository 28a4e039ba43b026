-- ARGV: a record's id, and the id of the one it became part of, or '' where it is gone. Answers the saves that are concerned.
local concerned = {}
for _, number in ipairs(redis.call('HVALS', at('ids'))) do
  local save = read(number)
  if save then
    local found = false
    if ARGV[3] ~= '' and save.record == ARGV[2] then
      redis.call('HDEL', at('ids'), name_of(save.quote, save.revision, save.object, save.record))
      redis.call('HSET', at('ids'), name_of(save.quote, save.revision, save.object, ARGV[3]), number)
      redis.call('HSET', save.key, 'record', ARGV[3])
      found = true
    end
    if save.state == 'saved' and save.link_record == ARGV[2] then
      if ARGV[3] == '' then
        place(save, 'refused', 0, 'RECORD_GONE')
      else
        -- Where the other record's page is, nobody said.
        redis.call('HSET', save.key, 'link_record', ARGV[3])
        redis.call('HDEL', save.key, 'link_url')
      end
      found = true
    end
    if found then
      table.insert(concerned, shown(save))
    end
  end
end
return concerned
