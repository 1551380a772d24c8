"""The way of one photo, a module for each step."""
