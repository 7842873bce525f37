-- Leases a conversation that nobody holds and in which something waits.
local conv, inbox, ready = KEYS[1], KEYS[2], KEYS[3]
local node, now, until_, id = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4]

local lease = redis.call('HMGET', conv, 'node', 'until', 'state')
if lease[1] and tonumber(lease[2]) > now then
  return nil
end
local items = redis.call('LRANGE', inbox, 0, -1)
if #items == 0 then
  redis.call('ZREM', ready, id)
  return nil
end
local fence = redis.call('HINCRBY', conv, 'fence', 1)
redis.call('HSET', conv, 'node', node, 'until', until_)
redis.call('ZADD', ready, until_, id)
return {fence, lease[3], items}
