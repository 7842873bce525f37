-- Takes away everything of a conversation in its shard. ARGV: id, group, the feed, then the names of its timers.
local conv, inbox, seen, transcript, line = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local ready, timers, outbox, notes = KEYS[6], KEYS[7], KEYS[8], KEYS[9]
local marks, active, unanswered, muted = KEYS[10], KEYS[11], KEYS[12], KEYS[13]
local id, group, feed = ARGV[1], ARGV[2], ARGV[3]

local lines = redis.call('LLEN', transcript)
if redis.call('EXISTS', outbox) == 1 then
  for _, entry in ipairs(redis.call('LRANGE', line, 0, -1)) do
    redis.call('XACK', outbox, group, entry)
    redis.call('XDEL', outbox, entry)
  end
end
for i = 4, #ARGV do
  redis.call('ZREM', timers, ARGV[i])
end
redis.call('ZREM', ready, id)
redis.call('ZREM', active, id)
redis.call('ZREM', muted, id)
if redis.call('EXISTS', unanswered) == 1 then
  for _, entry in ipairs(redis.call('XRANGE', unanswered, '-', '+')) do
    for i = 1, #entry[2], 2 do
      if entry[2][i] == 'c' and entry[2][i + 1] == id then
        redis.call('XDEL', unanswered, entry[1])
      end
    end
  end
end
-- Without its fence a turn that is under way is stale.
redis.call('DEL', conv, inbox, seen, transcript, line, notes, marks)
-- Pages that show it forget it.
redis.call('PUBLISH', feed, '- ' .. id .. ' 0')
return {lines}
