/// The schema's migrations, in order. Numbered and frozen: a landed one never changes, which a test holds.
public enum Migrations {
    public static let all = [
        Migration(version: 1, name: "0001_archive", sql: PackageResources._001_archive_sql),
        Migration(version: 2, name: "0002_corrections", sql: PackageResources._002_corrections_sql),
        Migration(version: 3, name: "0003_compact", sql: PackageResources._003_compact_sql),
        Migration(version: 4, name: "0004_tallies", sql: PackageResources._004_tallies_sql),
        Migration(version: 5, name: "0005_batches", sql: PackageResources._005_batches_sql),
        Migration(version: 6, name: "0006_addresses", sql: PackageResources._006_addresses_sql),
        Migration(version: 7, name: "0007_institutions", sql: PackageResources._007_institutions_sql),
    ]

    /// The version of a file that has gone through all of them.
    public static let latest = all.count
}

/// One step of the schema.
public struct Migration: Sendable {
    /// The file's `user_version` afterwards.
    public let version: Int
    public let name: String
    public let sql: String

    init(version: Int, name: String, sql: [UInt8]) {
        self.version = version
        self.name = name
        self.sql = String(decoding: sql, as: UTF8.self)
    }
}
