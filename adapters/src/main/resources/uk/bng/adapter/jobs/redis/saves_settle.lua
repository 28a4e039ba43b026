-- ARGV: quote, revision, object, record, fence, state, pause in milliseconds, cause or '', then for one that is saved the
-- link: object, record, address or ''.
local save = under_lease()
if not save then
  return {'lost'}
end
if ARGV[10] then
  redis.call('HSET', save.key, 'link_object', ARGV[10], 'link_record', ARGV[11])
  if ARGV[12] ~= '' then
    redis.call('HSET', save.key, 'link_url', ARGV[12])
  end
end
place(save, ARGV[7], NOW + tonumber(ARGV[8]), ARGV[9] ~= '' and ARGV[9] or nil)
return {'held'}
