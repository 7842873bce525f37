-- Takes away everything of a conversation in its shard. ARGV: id, group, then the names of its timers.
local conv, inbox, seen, transcript, line = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local ready, timers, outbox, notes = KEYS[6], KEYS[7], KEYS[8], KEYS[9]
local id, group = ARGV[1], ARGV[2]

local lines = redis.call('LLEN', transcript)
if redis.call('EXISTS', outbox) == 1 then
  for _, entry in ipairs(redis.call('LRANGE', line, 0, -1)) do
    redis.call('XACK', outbox, group, entry)
    redis.call('XDEL', outbox, entry)
  end
end
for i = 3, #ARGV do
  redis.call('ZREM', timers, ARGV[i])
end
redis.call('ZREM', ready, id)
-- Without its fence a turn that is under way is stale.
redis.call('DEL', conv, inbox, seen, transcript, line, notes)
return {lines}
