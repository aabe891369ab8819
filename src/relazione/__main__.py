"""``python -m relazione`` is the same as ``relazione``."""

from relazione.cli import main

if __name__ == "__main__":
    main()
