-- Adds an account if there is none at all. Answers {1} if it did, {0} if not.
local accounts = KEYS[1]
local id, json = ARGV[1], ARGV[2]

if redis.call('HLEN', accounts) > 0 then
  return {0}
end
redis.call('HSET', accounts, id, json)
return {1}
