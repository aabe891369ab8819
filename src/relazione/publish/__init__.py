"""The record -> its readers: dossier, site, API, exports."""
