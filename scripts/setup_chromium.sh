#!/usr/bin/env bash
# Makes sure there are a Chromium and a chromedriver; installs Debian's where that can be done without asking.
set -euo pipefail

present() {
  { command -v chromium || command -v chromium-browser || command -v google-chrome; } > /dev/null &&
    command -v chromedriver > /dev/null
}

present && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update --quiet=2 < /dev/null
  # The fonts make text as wide as on a reader's screen: without any, reflow checks measure nothing.
  apt-get install -o DPkg::Lock::Timeout=120 --quiet=2 --yes --no-install-recommends \
    chromium chromium-driver fonts-dejavu-core fonts-liberation < /dev/null
  present && exit 0
fi

echo "Chromium of chromedriver ontbreekt; de controles in de browser kunnen niet draaien." >&2
echo "Installeer beide, bijvoorbeeld: sudo apt-get install chromium chromium-driver fonts-liberation" >&2
echo "Chromium or chromedriver is missing; the browser checks can not run." >&2
echo "Install both, for example: sudo apt-get install chromium chromium-driver fonts-liberation" >&2
exit 3
