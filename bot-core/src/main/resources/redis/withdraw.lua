-- Notes that the customer took a message back, with whatever became of it. Answers the conversation this is a door to,
-- or '', and then the lines for which that is news.
local conv, seen, marks = KEYS[1], KEYS[2], KEYS[3]
local retention = ARGV[1]

local noted = {redis.call('HGET', conv, 'joined') or ''}
local stored = redis.call('HGETALL', seen)
for i = 1, #stored, 2 do
  for a = 2, #ARGV do
    local stem = ARGV[a]
    local sequence = tonumber(stored[i + 1])
    local same = stored[i] == stem or string.sub(stored[i], 1, #stem + 1) == stem .. '.'
    if same and sequence > 0 and redis.call('HEXISTS', marks, 'withdrawn:' .. sequence) == 0 then
      redis.call('HSET', marks, 'withdrawn:' .. sequence, redis.call('HINCRBY', marks, 'withdrawals', 1))
      table.insert(noted, sequence)
    end
  end
end
if #noted > 1 then
  redis.call('PEXPIRE', marks, retention)
end
return noted
