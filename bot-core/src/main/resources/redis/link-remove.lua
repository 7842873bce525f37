-- Ends an agent's link in a chat program.
local links, linked = KEYS[1], KEYS[2]
local channel = ARGV[1]

local user = redis.call('HGET', linked, channel)
if user then
  redis.call('HDEL', links, user)
  redis.call('HDEL', linked, channel)
end
return {1}
