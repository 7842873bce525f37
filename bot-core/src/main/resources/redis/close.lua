-- Closes a budget until a time (microseconds), unless it is closed for longer already.
local budget = KEYS[1]
local now, until_ = tonumber(ARGV[1]), tonumber(ARGV[2])

if tonumber(redis.call('HGET', budget, 'closed') or '0') < until_ then
  redis.call('HSET', budget, 'closed', string.format('%.0f', until_))
end
local left = redis.call('PTTL', budget)
redis.call('PEXPIRE', budget, math.max(left, math.ceil((until_ - now) / 1000) + 60000))
return {1}
