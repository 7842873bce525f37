-- Notes that an agent's message was dealt with, once, and keeps the answer to it, if any, until it is posted.
local dealt, waiting, answers = KEYS[1], KEYS[2], KEYS[3]
local handoff, answer, kept = ARGV[1], ARGV[2], ARGV[3]

if not redis.call('SET', dealt, '1', 'NX', 'PX', kept) then
  return {0}
end
if answer ~= '' then
  redis.call('RPUSH', answers, answer)
  redis.call('PEXPIRE', answers, kept)
  redis.call('SADD', waiting, handoff)
end
return {1}
