"""The REST API, version 1. Imported with the first request to it: until then it costs no memory."""
