#!/usr/bin/env bash
# Makes sure there are a Chromium and a chromedriver; installs Debian's where that can be done without asking.
set -euo pipefail
cd "$(dirname "$0")/.."

# Looked for as formc does, so that FORMC_CHROMIUM and FORMC_CHROMEDRIVER count here, too.
present() {
  .venv/bin/python - 2> /dev/null << 'END'
from formc.browser import CHROMEDRIVER, CHROMIUM, find

find("FORMC_CHROMIUM", CHROMIUM)
find("FORMC_CHROMEDRIVER", CHROMEDRIVER)
END
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
