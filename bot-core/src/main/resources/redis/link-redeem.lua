-- Links a user of a chat program to the account that a code stands for. Answers {agent}, or nothing if the code is not
-- good. The code is spent; other links of the user and of the agent in this chat program end. KEYS: the code, the chat
-- program's links, and what the keys of agents' links begin with; all carry the desk's tag.
local code, links, linked = KEYS[1], KEYS[2], KEYS[3]
local channel, user = ARGV[1], ARGV[2]

local agent = redis.call('GET', code)
if not agent then
  return nil
end
redis.call('DEL', code)
local before = redis.call('HGET', links, user)
if before then
  redis.call('HDEL', linked .. before, channel)
end
local other = redis.call('HGET', linked .. agent, channel)
if other then
  redis.call('HDEL', links, other)
end
redis.call('HSET', links, user, agent)
redis.call('HSET', linked .. agent, channel, user)
return {agent}
