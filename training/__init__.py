"""How the language models are made, from pinned sources to the shipped weights."""
