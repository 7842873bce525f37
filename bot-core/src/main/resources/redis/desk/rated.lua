-- The customer rated the help, or said more about it. A rating counts once.
local handoff, stars, comment = ARGV[8], ARGV[9], ARGV[10]

if get(handoff, 'state') ~= '' then
  if get(handoff, 'stars') == '' then
    count('rated:' .. stars)
    log('', 'rate', handoff, stars)
  end
  redis.call('HSET', case_ .. handoff, 'stars', stars, 'comment', comment)
  tell('case', handoff)
end
return answer('done')
