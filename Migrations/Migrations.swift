/// The schema's migrations, in order. Numbered and frozen: a landed one never changes.
public enum Migrations {}
