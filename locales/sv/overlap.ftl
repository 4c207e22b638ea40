### Vyn overlap.
