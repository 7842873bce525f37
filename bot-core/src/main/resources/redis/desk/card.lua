-- More became known about a case.
local handoff, card = ARGV[8], ARGV[9]

if get(handoff, 'state') ~= '' then
  redis.call('HSET', case_ .. handoff, 'card', card)
  tell('case', handoff)
end
return answer('done')
