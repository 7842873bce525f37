-- Somebody said something in a conversation that was handed over.
local handoff, sequence, from, preview = ARGV[8], tonumber(ARGV[9]), ARGV[10], ARGV[11]
local at, messages, id = ARGV[12], tonumber(ARGV[13]), ARGV[14]
local case = case_ .. handoff

local function older(one, other)
  local a, b = {one:match('(%d+)-(%d+)')}, {other:match('(%d+)-(%d+)')}
  if a[1] == b[1] then
    return tonumber(a[2]) <= tonumber(b[2])
  end
  return tonumber(a[1]) < tonumber(b[1])
end

local state = get(handoff, 'state')
local heard = get(handoff, 'heard')
if state == '' or (heard ~= '' and older(id, heard)) then
  return answer('done')
end
redis.call('HSET', case, 'heard', id)
if sequence > tonumber(get(handoff, 'seq')) then
  redis.call('HSET', case, 'seq', sequence, 'from', from, 'preview', preview, 'at', at)
end
redis.call('PEXPIRE', case, retention)
if from == 'CUSTOMER' then
  redis.call('HINCRBY', case, 'unread', messages)
else
  redis.call('ZREM', unreplied, handoff)
  redis.call('HSET', case, 'unread', 0)
  if redis.call('HSETNX', case, 'replied', at) == 1 then
    count('replied')
    count('replied-ms', plus(at, -get(handoff, 'since')))
  end
end
if state == 'SNOOZED' then
  wake(handoff)
else
  tell('case', handoff)
end
return answer('done')
