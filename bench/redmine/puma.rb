environment 'production'
directory '/usr/share/redmine'
workers 2
threads 5, 5
preload_app!
bind "tcp://127.0.0.1:#{ENV.fetch('PEER_PORT')}"
pidfile "#{ENV.fetch('HOME')}/puma.pid"
before_fork { ActiveRecord::Base.connection_pool.disconnect! if defined?(ActiveRecord::Base) }
on_worker_boot { ActiveRecord::Base.establish_connection if defined?(ActiveRecord::Base) }
