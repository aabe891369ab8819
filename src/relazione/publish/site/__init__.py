"""The reading room: a record's pages and its API over HTTP. Needs the extra ``web`` (FastAPI)."""
