-- An agent has read a conversation up to a line.
local handoff, sequence = ARGV[8], tonumber(ARGV[9])

if get(handoff, 'unread') ~= '' and get(handoff, 'unread') ~= '0' and sequence >= tonumber(get(handoff, 'seq')) then
  redis.call('HSET', case_ .. handoff, 'unread', 0)
  tell('case', handoff)
end
return answer('done')
