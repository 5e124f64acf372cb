/// Facts about the world.
