-- Strikes out the oldest words of a case, which were delivered up to and including this one.
local pending, undelivered, handoff, word = KEYS[1], KEYS[2], ARGV[1], ARGV[2]

local first = redis.call('LINDEX', pending, 0)
while first do
  local id = cjson.decode(first).id
  if tonumber(id:match('%d+$')) > tonumber(word:match('%d+$')) then
    break
  end
  redis.call('LPOP', pending)
  first = redis.call('LINDEX', pending, 0)
end
if redis.call('EXISTS', pending) == 0 then
  redis.call('SREM', undelivered, handoff)
end
return {1}
