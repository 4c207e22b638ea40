### Vyn timeline.
