-- Looks through one shard: conversations to look after, timers that are due, effects nobody finished.
local ready, timers, outbox = KEYS[1], KEYS[2], KEYS[3]
local node, now, look_again, group = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local idle, limit = ARGV[5], ARGV[6]

local abandoned = redis.call('ZRANGEBYSCORE', ready, '-inf', now, 'LIMIT', 0, limit)
for _, id in ipairs(abandoned) do
  redis.call('ZADD', ready, 'XX', look_again, id)
end
local due = redis.call('ZRANGEBYSCORE', timers, '-inf', now, 'WITHSCORES', 'LIMIT', 0, limit)
local effects = {}
if redis.call('EXISTS', outbox) == 1 then
  local claimed = redis.call('XAUTOCLAIM', outbox, group, node, idle, '0', 'COUNT', limit)[2]
  for _, entry in ipairs(claimed) do
    if entry then
      effects[#effects + 1] = entry
    end
  end
end
return {abandoned, due, effects}
