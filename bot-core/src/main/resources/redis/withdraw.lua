-- Takes a request out of the line; its number is kept, so that it cannot join again.
local queue, case = KEYS[1], KEYS[2]
local handoff = ARGV[1]

redis.call('ZREM', queue, handoff)
redis.call('HDEL', case, 'request')
return nil
