"""Moments, business days, holidays, and the places that have them."""
