-- Percent and note of an open activity drawn at random, by the API: Guatu's update. Each record has a key of its own.
dofile((os.getenv('PEER_SCRIPTS') or 'bench/redmine') .. '/get.lua')
math.randomseed(os.time())
local activities = {}
for id in io.lines(os.getenv('PEER_ACTIVITIES')) do activities[#activities + 1] = id end
local run, sent = math.random(1, 2 ^ 40), 0
function request()
  sent = sent + 1
  return wrk.format('POST', '/api/v1/activities/' .. activities[math.random(#activities)] .. '/progress', {
    ['Authorization'] = 'Bearer ' .. os.getenv('PEER_TOKEN'), ['Content-Type'] = 'application/json', ['Connection'] = 'close',
    ['Idempotency-Key'] = string.format('peer-%d-%d', run, sent) },
    '{"kind":"percent","percent":' .. math.random(1, 98) .. ',"note":"本周进展：联调测试完成，等待客户确认。"}')
end
