"""The data model: one noun a file. It imports nothing of the package."""
