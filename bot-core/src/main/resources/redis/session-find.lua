-- Looks a session up and keeps it alive for another idle time, but never beyond its end.
-- With an idle time of 0 it is looked up only.
-- Answers {generation, account (JSON)}, or nothing.
local session, accounts = KEYS[1], KEYS[2]
local now, idle = tonumber(ARGV[1]), tonumber(ARGV[2])

local found = redis.call('HMGET', session, 'agent', 'generation', 'ends')
if not found[1] then
  return nil
end
local left = tonumber(found[3]) - now
if left <= 0 then
  redis.call('DEL', session)
  return nil
end
if idle > 0 then
  redis.call('PEXPIRE', session, math.min(idle, left))
end
local account = redis.call('HGET', accounts, found[1])
if not account then
  return nil
end
return {found[2], account}
