-- Puts a request in the line once, and tells its case number and how many are ahead.
local queue, cases, request, count = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local handoff, rank, json, day = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local retention, two_days = ARGV[5], ARGV[6]

local number = redis.call('HGET', cases, handoff)
if not number then
  number = string.format('%s-%04d', day, redis.call('INCR', count))
  redis.call('PEXPIRE', count, two_days)
  redis.call('HSET', cases, handoff, number)
  redis.call('SET', request, json, 'PX', retention)
  redis.call('ZADD', queue, rank, handoff)
end
local ahead = redis.call('ZRANK', queue, handoff)
return {number, ahead or 0}
