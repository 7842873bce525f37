-- Takes one message from a budget if it is free at this moment. Times are microseconds. Answers {1} if taken, else {0}.
local budget = KEYS[1]
local now, interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])

local fields = redis.call('HMGET', budget, 'next', 'closed')
local next_, closed = tonumber(fields[1] or '0'), tonumber(fields[2] or '0')
if math.max(next_ - (burst - 1) * interval, closed) > now then
  return {0}
end
local due = math.max(next_, now) + interval
redis.call('HSET', budget, 'next', string.format('%.0f', due))
redis.call('PEXPIRE', budget, math.ceil((due - now) / 1000) + 60000)
return {1}
