"""What people say about talks."""
