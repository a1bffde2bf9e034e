"""What the command loads: a letter's templates cost time that no other command should take."""

import subprocess
import sys


def test_jinja2_is_loaded_for_letters_only():
    script = "import sys, checklist.cli, checklist.worker_api; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
