-- Percent and note of an issue drawn at random: Redmine's update.
dofile((os.getenv('PEER_SCRIPTS') or 'bench/redmine') .. '/get.lua')
math.randomseed(42)
local headers = { ['X-Redmine-API-Key'] = '0123456789abcdef0123456789abcdef01234567', ['Content-Type'] = 'application/json', ['Connection'] = 'close' }
function request()
  local issue = math.random(0, 4999) * 20 + math.random(2, 20)
  return wrk.format('PUT', '/issues/' .. issue .. '.json', headers,
    '{"issue":{"done_ratio":' .. math.random(0, 9) * 10 .. ',"notes":"本周进展：联调测试完成，等待客户确认。"}}')
end
