-- Changes an account that is still what the caller has read. Answers {1} if it was, {0} if not.
local accounts = KEYS[1]
local id, before, after = ARGV[1], ARGV[2], ARGV[3]

if redis.call('HGET', accounts, id) ~= before then
  return {0}
end
redis.call('HSET', accounts, id, after)
return {1}
