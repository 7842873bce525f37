-- Gives up the lead in a role, if this node has it.
local leader = KEYS[1]
local node = ARGV[1]

if redis.call('GET', leader) == node then
  redis.call('DEL', leader)
  return {1}
end
return {0}
