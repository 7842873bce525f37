-- Takes or keeps the lead in a role for a term. Answers {1} if this node leads, {0} if another does.
local leader = KEYS[1]
local node, term = ARGV[1], ARGV[2]

local now = redis.call('GET', leader)
if now and now ~= node then
  return {0}
end
redis.call('SET', leader, node, 'PX', term)
return {1}
