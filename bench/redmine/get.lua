-- One page again and again, each over a connection of its own as behind a proxy; the cookie comes from the environment.
wrk.headers['Cookie'] = os.getenv('PEER_COOKIE')
wrk.headers['User-Agent'] = 'Mozilla/5.0 (bench)'
wrk.headers['Accept-Language'] = 'zh-CN'
wrk.headers['Connection'] = 'close'
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format('@ %.2f %.1f %.1f %d %d\n', summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
    latency:percentile(95) / 1e3, errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    summary.bytes / math.max(1, summary.requests)))
end
