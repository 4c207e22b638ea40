### Vyn selection.
