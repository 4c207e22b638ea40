### Vyn gaps.
