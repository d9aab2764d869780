// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// Every Swift target is built the same way: language mode 6, no warnings, and nothing
/// re-exported by accident.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "steelyard",
  products: [
    .executable(name: "steelyard", targets: ["steelyard"]),
    .library(name: "WeightingEngine", targets: ["WeightingEngine"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries of the system: a module map and one shim header each.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),

    // Leaves: they import nothing.
    room("Problems"),
    room("IndicatorTree"),
    room("WeightingEngine"),

    // From bytes to plain values.
    room("XMLDocuments", ["CLibXML2", "Problems"]),
    room("Spreadsheets", ["CLibZip", "CXlsxWriter", "XMLDocuments", "Problems"]),
    room("Evidence", ["IndicatorTree"]),
    room(
      "Intake",
      [
        "Problems", "XMLDocuments", "Spreadsheets", "IndicatorTree", "Evidence",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("../../Indicators/index-system.xsd"),
        .embedInCode("../../Questionnaires/questionnaire.xsd"),
        .embedInCode("../../Rounds/round.xsd"),
        .embedInCode("../../Rounds/weights.xsd"),
      ]),

    // From plain values to the result, and from the result to bytes.
    room("Evaluation", ["IndicatorTree", "Evidence", "WeightingEngine"]),
    room(
      "ReportGenerator", ["Evaluation", "IndicatorTree", "Evidence"],
      resources: [
        .embedInCode("Forms/Scripts/form.js"), .embedInCode("Forms/Scripts/questionnaire.js"),
        .embedInCode("Forms/Scripts/judgements.js"),
      ]),

    // A round's folder in, a site out; and the command line around it.
    room(
      "Rounds",
      [
        "CNettle", "Problems", "XMLDocuments", "Spreadsheets", "IndicatorTree", "Evidence",
        "WeightingEngine", "Evaluation", "Intake", "ReportGenerator",
      ]),
    .executableTarget(
      name: "steelyard",
      dependencies: [
        "Problems", "IndicatorTree", "Evidence", "WeightingEngine", "Evaluation", "Intake",
        "ReportGenerator", "Rounds",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("ProblemsTests", ["Problems"]),
    tests("XMLDocumentsTests", ["XMLDocuments", "Problems"]),
    tests(
      "SpreadsheetsTests", ["Spreadsheets", "Problems", "XMLDocuments"], exclude: ["Fixtures"]),
    tests("IndicatorTreeTests", ["IndicatorTree"]),
    tests(
      "EvidenceTests",
      [
        "Evidence", "IndicatorTree", "Intake", "Problems", "Spreadsheets", "WeightingEngine",
      ]),
    tests(
      "WeightingEngineTests", ["WeightingEngine"],
      exclude: ["Fixtures/sampling.py", "Fixtures/rank_acceptability.py"]),
    tests(
      "IntakeTests",
      ["Intake", "Problems", "XMLDocuments", "Spreadsheets", "IndicatorTree", "Evidence"]),
    tests(
      "EvaluationTests",
      [
        "Evaluation", "IndicatorTree", "Evidence", "WeightingEngine", "Intake", "Problems",
        "XMLDocuments",
      ]),
    tests(
      "ReportGeneratorTests", ["ReportGenerator", "Evaluation", "IndicatorTree", "Evidence"],
      exclude: ["Snapshots"]),
    tests(
      "RoundsTests",
      [
        "Rounds", "Problems", "Intake", "IndicatorTree", "Evidence", "Evaluation", "XMLDocuments",
        "Spreadsheets", "ReportGenerator",
      ]),
    tests("PublishedExamples", ["WeightingEngine"]),
    tests(
      "EndToEndTests", ["steelyard", "Rounds", "Spreadsheets", "XMLDocuments"],
      exclude: ["ExampleRules", "Exports"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
