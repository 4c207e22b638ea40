### The view overlap.
