-- The customer has seen everything up to a line. Answers {1} if that is news.
local marks = KEYS[1]
local sequence, retention = tonumber(ARGV[1]), ARGV[2]

if tonumber(redis.call('HGET', marks, 'read') or '0') >= sequence then
  return {0}
end
redis.call('HSET', marks, 'read', sequence)
redis.call('PEXPIRE', marks, retention)
return {1}
