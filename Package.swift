// swift-tools-version: 6.2
import PackageDescription

// Warnings are kept at zero by review; arrows between targets point one way (see ARCHITECTURE.md).
let package = Package(
    name: "archive",
    products: [
        .executable(name: "archive", targets: ["ArchiveCommand"]),
        .executable(name: "archive-train", targets: ["archive-train"]),
        .library(name: "Archive", targets: ["Archive"]),
        .library(name: "Query", targets: ["Query"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        // Storage
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev", "pkg-config"])]),
        .target(name: "SQLite", dependencies: ["CSQLite"]),
        .target(
            name: "Migrations", path: "Migrations",
            resources: [
                .embedInCode("0001_archive.sql"), .embedInCode("0002_corrections.sql"), .embedInCode("0003_compact.sql"),
                .embedInCode("0004_tallies.sql"), .embedInCode("0005_batches.sql"),
                .embedInCode("0006_addresses.sql"),
                .embedInCode("0007_institutions.sql"),
            ]),

        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Facts and weights, as data inside the binary
        .target(name: "CKnowledge", exclude: ["tables"]),
        .target(name: "Knowledge", dependencies: ["CKnowledge"]),
        .target(name: "CModels", exclude: ["weights"]),

        // Arithmetic
        .target(name: "CKernels", cSettings: [.define("NDEBUG")]),
        .target(name: "Network", dependencies: ["CKernels"]),

        // Article → findings
        .target(name: "Findings"),
        .target(name: "Articles", dependencies: ["CZlib"]),
        .target(
            name: "Language",
            dependencies: ["Findings", "Knowledge", "CModels", "Network"]),
        .target(
            name: "Extraction",
            dependencies: ["Articles", "Findings", "Language", "Knowledge", "CModels", "Network"]),

        // Archive and answers
        .target(name: "Archive", dependencies: ["SQLite", "Migrations", "Articles", "Findings"]),
        .target(name: "Query", dependencies: ["Archive", "Articles", "Findings", "Knowledge"]),
        .target(name: "Ingest", dependencies: ["Archive", "Articles", "Extraction", "Findings"]),
        .target(name: "Output", dependencies: ["Archive", "Query", "Articles", "Findings"]),
        .executableTarget(
            name: "ArchiveCommand",
            dependencies: [
                "Archive", "Articles", "Extraction", "Findings", "Ingest", "Knowledge", "Query", "Output",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // One file that needs no Swift on the machine, and half the time to start: a question takes little longer than that.
            linkerSettings: [
                .unsafeFlags(["-static-executable", "-use-ld=lld"]),
                .linkedLibrary("_FoundationCShims"), .linkedLibrary("_FoundationCollections"),
            ]),

        // Training and evaluation
        .target(
            name: "Training",
            dependencies: ["Network", "CKernels", "Language", "Extraction", "Articles", "Findings", "Knowledge"]),
        .executableTarget(
            name: "archive-train",
            dependencies: [
                "Training", "Archive", "Articles", "Extraction", "Findings", "Language", "Network",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
        .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge"]),
        .testTarget(name: "NetworkTests", dependencies: ["Network", "CKernels"]),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "TestSupport"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Language", "Articles", "Findings"]),
        .target(name: "CFaultVFS", dependencies: ["CSQLite"], path: "Tests/CFaultVFS"),
        .testTarget(
            name: "ArchiveTests",
            dependencies: ["Archive", "Migrations", "SQLite", "Articles", "Findings", "CFaultVFS", "TestSupport"]),
        .testTarget(name: "IngestTests", dependencies: ["Ingest", "Archive", "Articles", "Findings"]),
        .testTarget(name: "QueryTests", dependencies: ["Query", "Archive", "Articles", "Findings", "TestSupport"]),
        .testTarget(name: "OutputTests", dependencies: ["Output", "Archive", "Query", "Articles", "Findings"]),
        .testTarget(name: "TrainingTests", dependencies: ["Training", "Network"]),
        .testTarget(name: "EndToEndTests", dependencies: ["Archive", "Query", "SQLite"]),
    ],
    swiftLanguageModes: [.v6]
)
