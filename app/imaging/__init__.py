"""Pixels and files: the only owner of Pillow, pillow-heif and exifread."""
