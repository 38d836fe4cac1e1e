#!/bin/sh
# Copies the database of the running server, keeps 30 days of copies. Fails, and leaves no half copy, when the copy cannot be read again.
set -eu
APP="${APP:-/opt/statecraft}"
DATA="${DATA:-/var/lib/statecraft}"
BACKUPS="${BACKUPS:-/var/backups/statecraft}"
cd "$APP"
./node_modules/.bin/node engine/src/cli/main.ts backup "$BACKUPS/statecraft-$(date +%Y%m%d-%H%M%S).sqlite" --data "$DATA"
find "$BACKUPS" -name 'statecraft-*.sqlite' -mtime +30 -delete
