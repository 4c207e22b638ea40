### Vyn compare.
