-- Puts a request in the line once, and tells its case number and how many are ahead.
-- One that has left the line does not come back: it may be told twice, and late.
local queue, case, count = KEYS[1], KEYS[2], KEYS[3]
local handoff, rank, json, day = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local retention, two_days = ARGV[5], ARGV[6]

local number = redis.call('HGET', case, 'number')
if not number then
  number = string.format('%s-%04d', day, redis.call('INCR', count))
  redis.call('PEXPIRE', count, two_days)
  redis.call('HSET', case, 'number', number, 'request', json)
  redis.call('PEXPIRE', case, retention)
  redis.call('ZADD', queue, rank, handoff)
end
local ahead = redis.call('ZRANK', queue, handoff)
return {number, ahead or 0}
