-- Takes a conversation's cases off the desk. KEYS: its list of handoffs, then the sets that may hold one, sorted or not:
-- queue, open, ended, snoozed, unreplied (zsets), undelivered (set). ARGV: what the keys of a case, of words that wait for
-- the conversation and of an agent's load begin with; all carry the desk's tag.
local of = KEYS[1]
local case, pending, load = ARGV[1], ARGV[2], ARGV[3]

local handoffs = redis.call('LRANGE', of, 0, -1)
for _, handoff in ipairs(handoffs) do
  local agent = redis.call('HGET', case .. handoff, 'agent')
  if agent then
    redis.call('SREM', load .. agent, handoff)
  end
  for i = 2, 6 do
    redis.call('ZREM', KEYS[i], handoff)
  end
  redis.call('SREM', KEYS[7], handoff)
  redis.call('DEL', case .. handoff, pending .. handoff)
end
redis.call('DEL', of)
return {#handoffs}
