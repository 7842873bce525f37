-- Takes a request out of the line.
local queue, cases, request = KEYS[1], KEYS[2], KEYS[3]
local handoff = ARGV[1]

redis.call('ZREM', queue, handoff)
redis.call('HDEL', cases, handoff)
redis.call('DEL', request)
return nil
